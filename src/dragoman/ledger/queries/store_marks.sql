INSERT INTO marks SELECT article_id, marks, NULL FROM incoming ON CONFLICT DO NOTHING
