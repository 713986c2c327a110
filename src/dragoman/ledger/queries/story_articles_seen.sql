-- An article without a vector has zeros: DuckDB cannot hand out fixed lists that are null. Articles with marks that may be compared with those of `incoming` pages: within $window days of one, or undated.
WITH dated AS (
    SELECT a.*, coalesce(first_day, last_day) AS day, a.page_id IN (SELECT page_id FROM incoming) AS fresh FROM articles AS a
),
fresh_days AS (SELECT DISTINCT day FROM dated WHERE fresh AND role IN ('main', 'embedded'))
SELECT a.article_id, a.fresh, a.language, a.day, m.marks, m.crowd, coalesce(v.vector, list_resize([0.0::FLOAT], 384, 0.0::FLOAT)::FLOAT[384]) AS vector
FROM dated AS a JOIN marks AS m USING (article_id) LEFT JOIN vectors AS v USING (article_id)
WHERE $all OR a.day IS NULL OR EXISTS (FROM fresh_days AS f WHERE f.day IS NULL OR abs(f.day - a.day) <= $window)
ORDER BY a.day NULLS LAST, a.article_id
