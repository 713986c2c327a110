-- Statements with what their comparison needs: their article's day, language, outlet and story, their number in the article,
-- whether they stand in a headline, and the sorts of event told in them. `incoming` holds ids of statements and events.
WITH wanted AS (SELECT s.* FROM statements AS s JOIN incoming ON incoming.row_id = s.statement_id)

SELECT s.* EXCLUDE (first_day, last_day), a.published, a.first_day, a.last_day, a.language, a.source_chain[-1] AS outlet, p.story_id AS story,
    (SELECT count(*) FROM statements AS o WHERE o.article_id = s.article_id AND o."start" < s."start") AS "order",
    exists(FROM blocks AS b WHERE b.page_id = s.page_id AND b.role = 'title' AND b."start" <= s."start" AND s."start" < b."end") AS title,
    (SELECT list(DISTINCT e.type ORDER BY e.type) FROM events AS e
     WHERE e.page_id = s.page_id AND e."start" < coalesce(s.content."end", s."end") AND e."end" > coalesce(s.content."start", s."start")) AS types
FROM wanted AS s JOIN articles AS a USING (article_id)
LEFT JOIN (SELECT article_id, min(story_id) AS story_id FROM story_articles GROUP BY article_id) AS p USING (article_id)
