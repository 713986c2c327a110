-- The matters of counts that were compared in the stories in `incoming`.
SELECT DISTINCT matter FROM disagreements
WHERE starts_with(matter, 'count|') AND split_part(matter, '|', 2) IN (SELECT story_id FROM incoming)
ORDER BY ALL
