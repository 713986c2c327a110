-- The days of every key of changed rows; whether all rows of a day are new, and whether any has changed. A key of one row is left out, but
-- where something was found under it before.
SELECT m.matter, m."day", bool_and(m.context IS NULL) AS new, bool_or(c.row_id IS NOT NULL) AS touched
FROM matters AS m LEFT JOIN changed AS c USING (matter, "day", row_id)
WHERE m.matter IN (SELECT matter FROM changed) AND m.matter NOT IN ('count', 'event')
GROUP BY m.matter, m."day"
QUALIFY sum(count(*)) OVER (PARTITION BY m.matter) > 1
    OR m.matter IN (SELECT matter[:-2 - length(split_part(matter, '|', -1))] FROM disagreements)
ORDER BY m.matter, m."day"
