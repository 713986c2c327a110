SELECT page_id, "start", "end", role, language, part FROM blocks ORDER BY page_id, "start", "end", role, part
