-- Stories that no article is in any more.
DELETE FROM stories WHERE story_id NOT IN (SELECT story_id FROM story_articles)
