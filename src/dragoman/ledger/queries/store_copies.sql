INSERT INTO copies SELECT article_id, of_article_id, kind, score FROM incoming ON CONFLICT DO NOTHING
