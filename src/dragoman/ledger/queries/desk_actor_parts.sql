-- The newest rows of each part that an entity has, and how many there are.
SELECT part, own_row, total FROM (
    SELECT part, own_row, count(*) OVER (PARTITION BY part) AS total, row_number() OVER (PARTITION BY part ORDER BY place) AS rank
    FROM aside.parts WHERE entity_id = $id AND part NOT IN ('to', 'place')
)
WHERE rank <= $most ORDER BY part, rank
