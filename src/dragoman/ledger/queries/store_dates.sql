INSERT INTO dates
SELECT page_id, kind, value, "start", "end"
FROM incoming
