INSERT INTO events
SELECT event_id, page_id, article_id, "start", "end", text, type, mode, actors, recipients, date, place, status, "by", denied_by,
    gloss, confidence, rule, first_day, last_day
FROM incoming
