-- The matters that were compared in the stories or happenings in `incoming`.
SELECT DISTINCT matter FROM disagreements
WHERE split_part(matter, '|', 1) IN ('count', 'happening') AND split_part(matter, '|', 2) IN (SELECT group_id FROM incoming)
ORDER BY ALL
