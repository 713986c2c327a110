-- The articles in `incoming`: their days, language and outlet, and where the titles of their page stand.
SELECT a.article_id, a.published, a.first_day, a.last_day, a.language, a.source_chain[-1], b.starts, b.ends
FROM articles AS a JOIN incoming USING (article_id)
LEFT JOIN (
    SELECT page_id, list("start" ORDER BY "start") AS starts, list("end" ORDER BY "start") AS ends
    FROM blocks SEMI JOIN (SELECT page_id FROM articles SEMI JOIN incoming USING (article_id)) USING (page_id)
    WHERE role = 'title' GROUP BY page_id
) AS b USING (page_id)
