-- Places and states that a story's articles name, and how often.
SELECT entity_id, count(*) AS mentions, count(DISTINCT article_id) AS articles FROM mentions
WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id) AND kind IN ('place', 'state') AND how IN ('name', 'seat')
GROUP BY entity_id ORDER BY mentions DESC, entity_id LIMIT 60
