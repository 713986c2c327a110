-- Titles of the main articles dated from $first to $last (of the undated ones where $first is null), first told first.
SELECT title, language
FROM articles
WHERE role = 'main' AND (coalesce(first_day, last_day) BETWEEN $first AND $last OR ($first IS NULL AND first_day IS NULL AND last_day IS NULL))
ORDER BY first_day NULLS LAST, title
