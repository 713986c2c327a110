INSERT INTO signatures SELECT article_id, hash, signature FROM incoming ON CONFLICT DO NOTHING
