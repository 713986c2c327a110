INSERT INTO vectors SELECT article_id, vector FROM incoming ON CONFLICT DO NOTHING
