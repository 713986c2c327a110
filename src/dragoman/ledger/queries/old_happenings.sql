-- The happenings that events of `incoming` are in, with their events.
WITH old AS (SELECT happening_id AS group_id, unnest(event_ids) AS row_id FROM happenings)
SELECT group_id, row_id FROM old WHERE group_id IN (SELECT group_id FROM old JOIN incoming USING (row_id))
