-- The days of every key that a page in `incoming` has rows of, and whether only such pages have rows of it on that day.
SELECT m.matter, m."day", bool_and(i.page_id IS NOT NULL) AS new, bool_or(i.page_id IS NOT NULL) AS touched
FROM matters AS m LEFT JOIN incoming AS i USING (page_id)
WHERE m.matter IN (SELECT matter FROM matters JOIN incoming USING (page_id))
GROUP BY m.matter, m."day"
ORDER BY m.matter, m."day"
