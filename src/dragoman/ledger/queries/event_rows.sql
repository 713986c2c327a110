SELECT event_id AS row_id, rowid AS row FROM events WHERE event_id IN (SELECT row_id FROM incoming)
