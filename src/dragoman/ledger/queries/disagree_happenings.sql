-- The happenings that changed events belong to, or belonged to.
SELECT DISTINCT happening_id
FROM (SELECT split_part(unnest([before, after]), '|', 1) AS happening_id FROM changed WHERE matter = 'event')
WHERE happening_id <> ''
ORDER BY ALL
