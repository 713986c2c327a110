-- The stories that the pages in `incoming` joined, and those whose articles' counts were compared when they stood elsewhere.
WITH told AS (
    SELECT DISTINCT a.article_id, split_part(d.matter, '|', 2) AS story_id
    FROM disagreements AS d JOIN accounts AS a USING (disagreement_id) WHERE starts_with(d.matter, 'count|')
)

SELECT s.story_id FROM story_articles AS s JOIN articles USING (article_id) JOIN incoming USING (page_id)
UNION SELECT story_id FROM told ANTI JOIN story_articles USING (article_id, story_id)
UNION SELECT s.story_id FROM story_articles AS s SEMI JOIN (FROM told ANTI JOIN story_articles USING (article_id, story_id)) USING (article_id)
ORDER BY ALL
