-- The articles that have a vector: language, days, and the known entities that they name. `mine`: whether they are of `incoming` pages.
SELECT a.article_id, a.language, a.first_day, a.last_day, v.vector, coalesce(m.named, []) AS named,
    a.page_id IN (SELECT page_id FROM incoming) AS mine
FROM articles AS a
JOIN vectors AS v USING (article_id)
LEFT JOIN (
    SELECT article_id, list(DISTINCT entity_id) AS named FROM mentions
    WHERE NOT starts_with(entity_id, 'local') AND how <> 'pronoun' GROUP BY article_id
) AS m USING (article_id)
WHERE a.role IN ('main', 'embedded') AND len(a.spans) > 1
ORDER BY a.article_id
