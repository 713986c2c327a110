-- Articles as parts of a story. Of a date of more than a month, or open, no day is known. One that is pasted into a page without a date of its own is taken to have come out with that page.
SELECT a.article_id, a.title, a.language, coalesce(a.first_day, a.last_day), coalesce(a.last_day, a.first_day), a.role,
    coalesce(if(a.last_day - a.first_day <= 31, a.first_day, NULL), if(a.role = 'embedded', if(m.last_day - m.first_day <= 31, m.first_day, NULL), NULL)) AS day
FROM articles AS a LEFT JOIN articles AS m ON m.page_id = a.page_id AND m.part = 0 AND m.role = 'main'
WHERE a.article_id IN (SELECT article_id FROM incoming) AND a.role IN ('main', 'embedded')
ORDER BY coalesce(a.first_day, a.last_day) NULLS LAST, a.article_id
