-- What changed figures count, in the stories that they stand in or stood in.
SELECT DISTINCT c.story_id, f.fate, f.counted
FROM (SELECT row_id, split_part(unnest([before, after]), '|', 2) AS story_id FROM changed WHERE matter = 'count') AS c
JOIN figures AS f ON f.figure_id = c.row_id
WHERE c.story_id <> ''
ORDER BY ALL
