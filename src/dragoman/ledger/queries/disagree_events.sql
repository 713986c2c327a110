-- Events with what their comparison needs. `incoming` holds ids of statements and events. Lists come joined by a line break.
SELECT e.event_id, e.page_id, e."start", e."end", e.text, e.type, array_to_string(e.actors, chr(10)), array_to_string(e.recipients, chr(10)),
    e.date, e.place, e.status, e.by, array_to_string(e.denied_by, chr(10)), e.gloss.en, e.article_id
FROM events AS e JOIN incoming ON incoming.row_id = e.event_id
