SELECT s.story_id, s.titles, s."first", s."last", s.languages, count(*) AS articles
FROM stories AS s JOIN story_articles AS a USING (story_id)
WHERE s.story_id = $id
GROUP BY ALL
