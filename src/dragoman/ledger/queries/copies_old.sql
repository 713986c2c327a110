SELECT article_id, of_article_id, kind, score FROM copies
WHERE article_id IN (SELECT article_id FROM incoming) OR of_article_id IN (SELECT article_id FROM incoming)
