-- Articles with marks that may be compared with those of `incoming` pages: within $window days of one, or undated.
WITH fresh AS (
    SELECT DISTINCT first_day FROM articles WHERE page_id IN (SELECT page_id FROM incoming) AND role IN ('main', 'embedded')
)
SELECT a.article_id, a.page_id IN (SELECT page_id FROM incoming) AS fresh, a.language, a.first_day, m.marks, m.crowd, v.vector
FROM articles AS a JOIN marks AS m USING (article_id) LEFT JOIN vectors AS v USING (article_id)
WHERE $all OR a.first_day IS NULL OR EXISTS (FROM fresh WHERE first_day IS NULL OR abs(first_day - a.first_day) <= $window)
ORDER BY a.first_day NULLS LAST, a.article_id
