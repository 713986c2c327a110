SELECT one, other, chance FROM story_pairs
