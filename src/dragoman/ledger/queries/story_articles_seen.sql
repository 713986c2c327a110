-- An article without a vector has zeros: DuckDB cannot hand out fixed lists that are null. Of a date of more than a month, or open, no day is known. Articles with marks that may be compared with those of `incoming` pages: within $window days of one, or undated; one that is pasted into a page without a date of its own is of that page's day.
WITH dated AS (
    SELECT a.article_id, a.language, a.page_id IN (SELECT page_id FROM incoming) AS fresh, k.marks, k.crowd,
        coalesce(if(a.last_day - a.first_day <= 31, a.first_day, NULL), if(a.role = 'embedded', if(m.last_day - m.first_day <= 31, m.first_day, NULL), NULL)) AS day
    FROM articles AS a JOIN marks AS k USING (article_id)
    LEFT JOIN articles AS m ON m.page_id = a.page_id AND m.part = 0 AND m.role = 'main'
),
fresh_days AS (SELECT DISTINCT day FROM dated WHERE fresh),
near_days AS (SELECT DISTINCT (day + CAST(unnest(range(-$window, $window + 1)) AS INTEGER)) AS day FROM fresh_days WHERE day IS NOT NULL)
SELECT a.article_id, a.fresh, a.language, date_diff('day', DATE '0001-01-01', a.day) + 1 AS day, a.marks, a.crowd,
    coalesce(v.vector, list_resize([0.0::FLOAT], 384, 0.0::FLOAT)::FLOAT[384]) AS vector
FROM dated AS a LEFT JOIN vectors AS v USING (article_id)
WHERE $all OR a.day IS NULL OR a.day IN (FROM near_days) OR EXISTS (FROM fresh_days WHERE day IS NULL)
ORDER BY a.day NULLS LAST, a.article_id
