-- Every statement and event in scope with its words, dated or not: dated ones first, oldest first.
SELECT * FROM (
    SELECT 'statement' AS kind, s.statement_id AS id, s.article_id, s.act AS what, NULL AS status, s.said_on AS date, s.gloss,
        s.text, a.language, a.source_chain[1] AS outlet, a.published, s.confidence, s."start", s."end", s.first_day
    FROM statements AS s
    JOIN articles AS a USING (article_id)
    UNION ALL
    SELECT 'event', ev.event_id, ev.article_id, ev.type, ev.status, ev.date, ev.gloss, ev.text, a.language, a.source_chain[1], a.published,
        ev.confidence, ev."start", ev."end", ev.first_day
    FROM events AS ev
    JOIN articles AS a USING (article_id)
)
ORDER BY first_day NULLS LAST, article_id, "start", "end", id
