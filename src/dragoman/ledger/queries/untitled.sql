-- The articles without a title: how their text begins, and who published it when.
SELECT a.article_id, a.language, a.published, a.source_chain[-1] AS outlet, substring(p.text, b."start" + 1, least(b."end" - b."start", 200)) AS words
FROM (FROM articles WHERE title = '') AS a
JOIN pages AS p USING (page_id)
LEFT JOIN LATERAL (
    SELECT "start", "end" FROM blocks AS b
    WHERE b.page_id = a.page_id AND b.part = a.part AND b."end" > b."start"
    ORDER BY b.role <> 'body', b."start" LIMIT 1
) AS b ON true
ORDER BY a.article_id
