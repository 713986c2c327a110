-- The happenings that changed events belong to, or belonged to.
SELECT DISTINCT split_part(unnest([before, after]), '|', 1) AS happening_id FROM changed WHERE matter = 'event' ORDER BY ALL
