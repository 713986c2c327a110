-- Days that main articles are dated to, how many pages each, in order; undated pages come last, as one.
SELECT coalesce(first_day, last_day) AS day, count(DISTINCT page_id) AS pages
FROM articles
WHERE role = 'main'
GROUP BY day
ORDER BY day NULLS LAST
