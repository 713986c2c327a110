INSERT INTO copy_pairs SELECT one, other, kind, score, one_part, other_part FROM incoming ON CONFLICT DO NOTHING
