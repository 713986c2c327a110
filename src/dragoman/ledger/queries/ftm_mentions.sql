-- Who each article of some pages ($pages) names, with every form of the name it uses; pronouns and bare roles are no names.
SELECT m.article_id, m.entity_id, e.kind, coalesce(e.iso3, e.country) AS country, list(DISTINCT m.text ORDER BY m.text) AS names
FROM mentions AS m
JOIN entities AS e USING (entity_id)
WHERE m.page_id IN (SELECT unnest($pages::VARCHAR[])) AND m.article_id IS NOT NULL AND m.how = 'name'
GROUP BY ALL
ORDER BY m.article_id, m.entity_id
