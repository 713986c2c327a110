-- The articles in scope, each copy under its original, oldest first.
SELECT a.article_id, a.title, a.language, a.published, a.source_chain[1] AS outlet, p.url, c.of_article_id AS copy_of, c.kind AS copy_kind
FROM articles AS a
JOIN pages AS p USING (page_id)
LEFT JOIN (
    SELECT article_id, min_by(of_article_id, of_article_id) AS of_article_id, min_by(kind, of_article_id) AS kind
    FROM copies GROUP BY article_id
) AS c ON c.article_id = a.article_id
ORDER BY a.first_day NULLS LAST, a.article_id
