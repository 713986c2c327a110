-- Articles that are in no story, as a run that was killed leaves them.
SELECT article_id FROM marks WHERE article_id NOT IN (SELECT article_id FROM story_articles) ORDER BY article_id
