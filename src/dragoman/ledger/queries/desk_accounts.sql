-- The accounts of disagreements, each with where it stands.
WITH c AS MATERIALIZED (FROM accounts WHERE disagreement_id IN (SELECT unnest($ids::VARCHAR[]))),
s AS MATERIALIZED (SELECT statement_id, confidence, speaker, act, gloss FROM statements WHERE statement_id IN (SELECT statement_id FROM c)),
e AS MATERIALIZED (SELECT event_id, confidence, type, status, gloss FROM events WHERE event_id IN (SELECT event_id FROM c)),
f AS MATERIALIZED (
    SELECT figure_id, article_id, "start", "end", {'low': low, 'high': high, 'counted': counted, 'fate': fate} AS count
    FROM figures WHERE figure_id IN (SELECT figure_id FROM c)
),
told AS MATERIALIZED (
    SELECT f.figure_id, arg_min(w.speaker, (coalesce(w.content."end", w."end") - w."start", w.statement_id)) AS "by"
    FROM f JOIN (FROM statements WHERE article_id IN (SELECT article_id FROM f)) AS w
        ON w.article_id = f.article_id AND w."start" < f."end" AND f."start" < coalesce(w.content."end", w."end")
    GROUP BY f.figure_id
),
a AS MATERIALIZED (SELECT article_id, title, source_chain FROM articles WHERE article_id IN (SELECT article_id FROM c))
SELECT c.disagreement_id, c."position", c.says, c.text, c.page_id, c.article_id, c."start", c."end", c.statement_id, c.event_id, c.outlet,
    c.language, c."day", c.voice, a.title, a.source_chain, coalesce(s.confidence, e.confidence) AS confidence, s.speaker, s.act, e.type,
    e.status, coalesce(s.gloss, e.gloss) AS gloss, f.count, told."by"
FROM c
JOIN a USING (article_id)
LEFT JOIN s ON s.statement_id = c.statement_id
LEFT JOIN e ON e.event_id = c.event_id
LEFT JOIN f ON f.figure_id = c.figure_id
LEFT JOIN told ON told.figure_id = c.figure_id
ORDER BY c.disagreement_id, c."position", c."day" NULLS LAST, c.page_id, c."start", c."end"
