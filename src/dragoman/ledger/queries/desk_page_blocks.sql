SELECT "start", "end", role, language, part FROM blocks WHERE page_id = $id ORDER BY "start"
