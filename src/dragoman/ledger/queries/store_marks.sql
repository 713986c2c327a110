INSERT INTO marks SELECT article_id, marks FROM incoming ON CONFLICT DO NOTHING
