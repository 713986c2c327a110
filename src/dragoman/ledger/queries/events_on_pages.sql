SELECT rowid AS row FROM events WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY 1
