INSERT INTO story_articles SELECT story_id, article_id, score FROM incoming ON CONFLICT DO NOTHING
