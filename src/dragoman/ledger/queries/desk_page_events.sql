SELECT event_id AS id, "start", "end", text, type, mode, actors, recipients, date, place, status, "by", denied_by, gloss, confidence, rule, article_id
FROM events WHERE page_id = $id ORDER BY "start", "end"
