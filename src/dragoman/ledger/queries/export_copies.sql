SELECT article_id, of_article_id, kind, score FROM copies ORDER BY article_id, of_article_id
