INSERT INTO blocks
SELECT page_id, "start", "end", role, language, part
FROM incoming
