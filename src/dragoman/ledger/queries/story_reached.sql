-- The pairs of `incoming` articles with any that may be joined, at $join and more, or that are copies.
SELECT one, other FROM story_pairs WHERE chance >= $join AND (one IN (FROM incoming) OR other IN (FROM incoming))
UNION ALL
SELECT article_id, of_article_id FROM copies WHERE article_id IN (FROM incoming) OR of_article_id IN (FROM incoming)
