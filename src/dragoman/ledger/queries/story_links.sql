-- The pairs among `incoming` articles that were weighed, and those that are copies, which count as $copy.
WITH links AS (
    SELECT one, other, chance FROM story_pairs WHERE one IN (FROM incoming) AND other IN (FROM incoming)
    UNION ALL
    SELECT least(article_id, of_article_id), greatest(article_id, of_article_id), $copy
    FROM copies WHERE article_id IN (FROM incoming) AND of_article_id IN (FROM incoming)
)
SELECT one, other, max(chance) FROM links GROUP BY ALL
