-- Places and states that a story's articles name, and how often.
WITH own AS MATERIALIZED (
    SELECT rowid AS article_row FROM articles WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
)
SELECT entity_id, sum(by_name)::BIGINT AS mentions, count(*) AS articles FROM aside.named
WHERE article_row IN (SELECT article_row FROM own) AND kind IN ('place', 'state') AND by_name > 0
GROUP BY entity_id ORDER BY mentions DESC, entity_id LIMIT 60
