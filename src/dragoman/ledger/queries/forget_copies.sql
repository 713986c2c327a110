DELETE FROM copies WHERE (article_id, of_article_id) IN (SELECT (article_id, of_article_id) FROM incoming)
