-- The articles on a page, and its defects.
SELECT heading, id, told
FROM (
    SELECT role || ' article' AS heading, article_id AS id, title AS told, part AS place FROM articles WHERE page_id = $id
    UNION ALL
    SELECT 'defect: ' || kind, 'characters ' || "start" || '-' || "end", text || coalesce(' -> ' || suggested, '') || ': ' || reason,
        1000000 + "start"
    FROM repairs WHERE page_id = $id
)
ORDER BY place, id
