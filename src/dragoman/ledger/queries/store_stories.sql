INSERT INTO stories SELECT story_id, titles, "first", "last", languages FROM incoming ON CONFLICT DO NOTHING
