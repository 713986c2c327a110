-- The stories that changed figures stand in, or stood in.
SELECT DISTINCT split_part(unnest([before, after]), '|', 2) AS story_id FROM changed WHERE matter = 'count' ORDER BY ALL
