-- Copies that are held to be so with the least certainty.
SELECT count(*) OVER () AS total, c.article_id, c.of_article_id, c.kind, c.score, a.title, a.language, a.published, o.title AS of_title, o.language AS of_language,
    o.published AS of_published
FROM copies AS c JOIN articles AS a ON a.article_id = c.article_id JOIN articles AS o ON o.article_id = c.of_article_id
WHERE c.score < 0.9 AND NOT list_contains($judged::VARCHAR[], c.article_id || ' ' || c.of_article_id) AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
ORDER BY c.score, c.article_id, c.of_article_id LIMIT $limit
