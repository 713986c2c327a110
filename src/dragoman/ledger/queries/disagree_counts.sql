-- The matters whose first parts are among those in `incoming`.
SELECT DISTINCT matter FROM disagreements, (SELECT DISTINCT length(part) - length(replace(part, '|', '')) + 1 AS n FROM incoming) AS long
WHERE split_part(matter, '|', 1) IN ('count', 'happening') AND array_to_string(string_split(matter, '|')[:n], '|') IN (SELECT part FROM incoming)
ORDER BY ALL
