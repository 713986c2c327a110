INSERT INTO story_pairs SELECT one, other, chance FROM incoming ON CONFLICT DO UPDATE SET chance = excluded.chance
