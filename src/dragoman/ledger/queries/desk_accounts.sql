-- The accounts of disagreements, each with where it stands.
WITH c AS MATERIALIZED (FROM accounts WHERE disagreement_id IN (SELECT unnest($ids::VARCHAR[]))),
s AS MATERIALIZED (SELECT statement_id, confidence, speaker, act, gloss FROM statements WHERE statement_id IN (SELECT statement_id FROM c)),
e AS MATERIALIZED (SELECT event_id, confidence, type, status, gloss FROM events WHERE event_id IN (SELECT event_id FROM c)),
a AS MATERIALIZED (SELECT article_id, title, source_chain FROM articles WHERE article_id IN (SELECT article_id FROM c))
SELECT c.disagreement_id, c."position", c.says, c.text, c.page_id, c.article_id, c."start", c."end", c.statement_id, c.event_id, c.outlet,
    c.language, c."day", c.voice, a.title, a.source_chain, coalesce(s.confidence, e.confidence) AS confidence, s.speaker, s.act, e.type,
    e.status, coalesce(s.gloss, e.gloss) AS gloss
FROM c
JOIN a USING (article_id)
LEFT JOIN s ON s.statement_id = c.statement_id
LEFT JOIN e ON e.event_id = c.event_id
ORDER BY c.disagreement_id, c."position", c."day" NULLS LAST, c.page_id, c."start", c."end"
