-- On which days articles name an entity, and how many.
SELECT first_day AS day, count(*) AS articles FROM aside.article_order
WHERE first_day IS NOT NULL AND article_row IN (SELECT article_row FROM aside.named WHERE entity_id = $id)
GROUP BY first_day ORDER BY first_day
