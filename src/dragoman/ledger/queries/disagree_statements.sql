-- Statements with what their comparison needs: their article's day, language, outlet and story, their number in the article,
-- whether they stand in a headline, the sorts of event told in them, the first of these and its happening. `incoming` holds ids of statements and events.
WITH wanted AS (SELECT s.* FROM statements AS s JOIN incoming ON incoming.row_id = s.statement_id),

told AS (
    SELECT s.statement_id, list(DISTINCT e.type ORDER BY e.type) AS types,
        arg_min(e.event_id, (e."start", e.event_id)) FILTER (WHERE e.type NOT IN ('ACCUSE', 'REJECT', 'REQUEST')) AS told
    FROM wanted AS s JOIN events AS e ON e.page_id = s.page_id
        AND e."start" < coalesce(s.content."end", s."end") AND e."end" > coalesce(s.content."start", s."start")
    GROUP BY s.statement_id
)

SELECT s.* EXCLUDE (first_day, last_day), a.published, a.first_day, a.last_day, a.language, a.source_chain[-1] AS outlet, p.story_id AS story,
    (SELECT count(*) FROM statements AS o WHERE o.article_id = s.article_id AND o."start" < s."start") AS "order",
    exists(FROM blocks AS b WHERE b.page_id = s.page_id AND b.role = 'title' AND b."start" <= s."start" AND s."start" < b."end") AS title,
    t.types, t.told, o.happening_id AS happening, u.utterance_id AS utterance
FROM wanted AS s JOIN articles AS a USING (article_id)
LEFT JOIN told AS t USING (statement_id)
LEFT JOIN (SELECT happening_id, unnest(event_ids) AS event_id FROM happenings) AS o ON o.event_id = t.told
LEFT JOIN (SELECT utterance_id, unnest(statement_ids) AS statement_id FROM utterances) AS u ON u.statement_id = s.statement_id
LEFT JOIN (SELECT article_id, min(story_id) AS story_id FROM story_articles GROUP BY article_id) AS p USING (article_id)
