SELECT "start", "end", text, kind, suggested, confidence, reason, applied_to FROM repairs WHERE page_id = $id ORDER BY "start", "end"
