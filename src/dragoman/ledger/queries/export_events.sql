SELECT event_id, page_id, article_id, "start", "end", text, type, mode, actors, recipients, date, place, status, "by", denied_by,
    gloss, confidence, rule
FROM events
ORDER BY page_id, "start", "end", event_id
