-- Stories of at least $least articles, latest first.
SELECT s.story_id, s.titles, s."first", s."last", s.languages, count(*) AS articles
FROM stories AS s JOIN story_articles AS a USING (story_id)
WHERE list_has_all(list_transform(s.languages, lambda l: split_part(l, '-', 1)) || s.languages, $languages)
    AND ($text = '' OR contains(lower(array_to_string(map_values(s.titles), ' ')), $text))
GROUP BY ALL
HAVING count(*) >= $least
ORDER BY s."last" DESC NULLS LAST, articles DESC, s.story_id
