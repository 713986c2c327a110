-- The articles that are in one story with those of `incoming`.
SELECT article_id FROM story_articles WHERE story_id IN (SELECT story_id FROM story_articles WHERE article_id IN (FROM incoming))
