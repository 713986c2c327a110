-- Articles that are in no story, as a run that was killed leaves them.
SELECT article_id FROM marks ANTI JOIN story_articles USING (article_id) ORDER BY article_id
