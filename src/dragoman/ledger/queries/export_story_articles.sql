SELECT story_id, article_id, score FROM story_articles ORDER BY story_id, article_id
