SELECT page_id, kind, value, "start", "end" FROM dates ORDER BY page_id, kind, value, "start" NULLS FIRST
