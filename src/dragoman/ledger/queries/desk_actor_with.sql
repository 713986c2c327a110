-- Who is named in the same articles, and in how many.
SELECT entity_id, count(DISTINCT article_row) AS articles FROM aside.named
WHERE article_row IN (SELECT article_row FROM aside.named WHERE entity_id = $id) AND entity_id <> $id
GROUP BY entity_id ORDER BY articles DESC, entity_id LIMIT 20
