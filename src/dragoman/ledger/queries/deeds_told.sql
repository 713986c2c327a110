SELECT i.row, e.event_id AS row_id, e.article_id, e.type, e.date, e.place, e.status, e.actors, e.recipients, e.denied_by
FROM incoming AS i JOIN events AS e ON e.rowid = i.row
ORDER BY row_id
