-- The rows of the runs in `incoming` (matter, first, last), with what tells whether they can part (the act of a statement, or the type,
-- status and date of an event) and where they stand now (happening, story and utterance).
SELECT DISTINCT m.matter, i."first", m.row_id, s.act, s.speaker, e.type, e.status, e.date, coalesce(c.after, m.context)
FROM matters AS m JOIN incoming AS i ON i.matter = m.matter AND m."day" BETWEEN i."first" AND i."last"
LEFT JOIN changed AS c ON c.matter = m.matter AND c."day" = m."day" AND c.row_id = m.row_id
LEFT JOIN statements AS s ON s.statement_id = m.row_id
LEFT JOIN events AS e ON e.event_id = m.row_id
ORDER BY ALL
