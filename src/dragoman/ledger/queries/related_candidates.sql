-- An article without a vector has zeros: DuckDB cannot hand out fixed lists that are null. Of a date of more than a month, or open, no day is known. Articles that may belong beside $id: all but those of its own page, links' titles once each.
WITH kin AS (
    SELECT article_id, role, title, language, if(last_day - first_day <= 31, first_day, NULL) AS day, page_id,
        row_number() OVER (PARTITION BY CASE WHEN role = 'teaser' THEN title ELSE article_id END ORDER BY article_id) AS n
    FROM articles
    WHERE page_id != (SELECT page_id FROM articles WHERE article_id = $id)
)
SELECT k.article_id, k.role, k.title, k.language, k.day, s.story_id, coalesce(v.vector, list_resize([0.0::FLOAT], 384, 0.0::FLOAT)::FLOAT[384]) AS vector
FROM kin AS k LEFT JOIN story_articles AS s USING (article_id) LEFT JOIN vectors AS v USING (article_id)
WHERE k.n = 1
ORDER BY k.article_id
