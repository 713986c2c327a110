-- The newest rows of each part that an entity has, and how many there are.
SELECT part, id, total FROM (
    SELECT part, id, count(*) OVER (PARTITION BY part) AS total, row_number() OVER (PARTITION BY part ORDER BY day DESC NULLS LAST, id) AS place
    FROM aside.parts WHERE entity_id = $id
)
WHERE place <= $most ORDER BY part, place
