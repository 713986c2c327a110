SELECT page_id, "start", "end", text, kind, suggested, confidence, applied_to, reason
FROM repairs
ORDER BY page_id, "start", "end", kind, suggested
