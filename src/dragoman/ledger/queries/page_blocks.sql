SELECT role, "start", "end" FROM blocks WHERE page_id = $id ORDER BY "start", "end"
