-- What is named around the words of events and is the happening itself: an exercise, an operation, an agreement.
SELECT i.n, hash(m.entity_id) AS who
FROM incoming AS i JOIN events AS e ON e.rowid = i.row
JOIN mentions AS m ON m.page_id = e.page_id AND m."start" >= e."start" - 240 AND m."end" <= e."end" + 240
WHERE m.kind IN ('agreement', 'operation', 'exercise')
