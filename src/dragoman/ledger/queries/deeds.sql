-- Events with what they are compared by: the words around them, names and times there, states of who is in them.
SELECT e.event_id AS row_id, e.page_id, e.article_id, a.language, e.type, e.mode, e.status, e.actors, e.recipients, e.place,
    e.first_day AS "first", e.last_day AS "last", a.first_day AS told, e."start", e."end", e.text, e.date, e."by", e.denied_by,
    e.confidence,
    substr(p.text, greatest(e."start" - 240, 0) + 1, least(e."start", 240)) AS "before",
    substr(p.text, e."end" + 1, 240) AS "after"
FROM events AS e JOIN incoming AS i ON i.row_id = e.event_id JOIN articles AS a USING (article_id)
JOIN pages AS p ON p.page_id = e.page_id
ORDER BY row_id
