-- Who is named in the same articles, and in how many.
WITH mine AS (SELECT DISTINCT article_id FROM mentions WHERE entity_id = $id AND article_id IS NOT NULL)
SELECT entity_id, count(DISTINCT article_id) AS articles
FROM mentions JOIN mine USING (article_id)
WHERE entity_id <> $id
GROUP BY entity_id ORDER BY articles DESC, entity_id LIMIT 20
