SELECT one, other, likeness FROM row_pairs
WHERE one IN (SELECT row_id FROM incoming) AND other IN (SELECT row_id FROM incoming)
ORDER BY one, other
