-- The happenings that events of `incoming` are in, with their events.
WITH wanted AS (SELECT event_id FROM incoming AS i JOIN events AS e ON e.rowid = i.row),
old AS (SELECT happening_id AS group_id, unnest(event_ids) AS event_id FROM happenings)
SELECT group_id, e.rowid AS row
FROM old JOIN events AS e USING (event_id)
WHERE group_id IN (SELECT group_id FROM old JOIN wanted USING (event_id))
