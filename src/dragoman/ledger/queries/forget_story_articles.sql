DELETE FROM story_articles WHERE story_id IN (FROM incoming)
