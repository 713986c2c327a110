-- Statements with what their comparison needs: their number in the article, the sorts of event told in them and the first of
-- these that is more than words. `incoming` holds ids of statements and events. Lists come joined by a line break.
WITH wanted AS (SELECT s.* FROM statements AS s JOIN incoming ON incoming.row_id = s.statement_id),

told AS (
    SELECT s.statement_id, string_agg(DISTINCT e.type, chr(10)) AS types,
        arg_min(e.event_id, (e."start", e.event_id)) FILTER (WHERE e.type NOT IN ('ACCUSE', 'REJECT', 'REQUEST')) AS told
    FROM wanted AS s JOIN (SELECT event_id, page_id, type, "start", "end" FROM events SEMI JOIN wanted USING (page_id)) AS e
        ON e.page_id = s.page_id AND e."start" < coalesce(s.content."end", s."end") AND e."end" > coalesce(s.content."start", s."start")
    GROUP BY s.statement_id
),

placed AS (
    SELECT statement_id, rank() OVER (PARTITION BY article_id ORDER BY "start") - 1 AS "order"
    FROM statements SEMI JOIN wanted USING (article_id)
)

SELECT s.statement_id, s.page_id, s."start", s."end", s.text, s.speaker, s.act, array_to_string(s."to", chr(10)), array_to_string(s.about, chr(10)),
    s.quote, coalesce(s.content.text, s.text), coalesce(s.content."end", s."end"), s.reported_by, s.gloss.en,
    s.article_id, s.rule, p."order", coalesce(t.types, ''), t.told
FROM wanted AS s JOIN placed AS p USING (statement_id) LEFT JOIN told AS t USING (statement_id)
