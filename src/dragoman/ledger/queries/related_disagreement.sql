SELECT says, coalesce(statement_id, event_id, page_id), text FROM accounts WHERE disagreement_id = $id ORDER BY page_id, "start"
