-- On which days articles name an entity, and how many.
SELECT first_day AS day, count(*) AS articles FROM articles
WHERE first_day IS NOT NULL AND article_id IN (SELECT article_id FROM aside.named WHERE entity_id = $id)
GROUP BY first_day ORDER BY first_day
