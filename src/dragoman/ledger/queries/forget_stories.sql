DELETE FROM stories WHERE story_id IN (SELECT story_id FROM story_articles WHERE article_id IN (SELECT article_id FROM incoming))
