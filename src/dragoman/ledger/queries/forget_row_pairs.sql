DELETE FROM row_pairs WHERE one IN (SELECT row_id FROM incoming) OR other IN (SELECT row_id FROM incoming)
