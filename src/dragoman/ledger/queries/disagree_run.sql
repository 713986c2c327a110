-- The rows of the runs in `incoming` (matter, first, last).
SELECT DISTINCT m.matter, i."first", m.row_id
FROM matters AS m JOIN incoming AS i ON i.matter = m.matter AND m."day" BETWEEN i."first" AND i."last"
ORDER BY ALL
