-- The days of the main articles that name an entity.
SELECT a.first_day AS day FROM articles AS a
WHERE a.first_day IS NOT NULL AND a.article_id IN (SELECT article_id FROM mentions WHERE entity_id = $id)
