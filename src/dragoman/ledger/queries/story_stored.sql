-- The stories that `incoming` articles are in, with their articles in order of id.
SELECT s.story_id, s.titles, s."first", s."last", s.languages, list(a.article_id ORDER BY a.article_id), list(a.score ORDER BY a.article_id)
FROM stories AS s JOIN story_articles AS a USING (story_id)
WHERE s.story_id IN (SELECT story_id FROM story_articles WHERE article_id IN (FROM incoming))
GROUP BY ALL
