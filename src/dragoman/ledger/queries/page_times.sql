SELECT page_id, "start", "end", text FROM times WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY page_id, "start", "end"
