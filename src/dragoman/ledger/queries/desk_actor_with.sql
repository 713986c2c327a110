-- Who is named in the same articles, and in how many.
SELECT entity_id, count(DISTINCT article_id) AS articles FROM aside.named
WHERE article_id IN (SELECT article_id FROM aside.named WHERE entity_id = $id) AND entity_id <> $id
GROUP BY entity_id ORDER BY articles DESC, entity_id LIMIT 20
