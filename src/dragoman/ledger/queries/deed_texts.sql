SELECT i.n, e.event_id AS row_id, e.page_id, e.article_id, e."start", e."end", e.text FROM incoming AS i JOIN events AS e ON e.rowid = i.row ORDER BY i.n
