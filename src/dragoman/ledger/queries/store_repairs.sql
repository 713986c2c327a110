INSERT INTO repairs
SELECT page_id, "start", "end", text, kind, suggested, confidence, reason, applied_to
FROM incoming
