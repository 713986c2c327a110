SELECT rowid AS row, event_id AS row_id FROM events WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY 1
