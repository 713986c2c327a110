SELECT event_id AS row_id, article_id, type, date, place, status, actors, recipients, denied_by
FROM events JOIN incoming ON row_id = event_id
