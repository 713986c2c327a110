-- The accounts of disagreements, each with where it stands.
SELECT c.disagreement_id, c."position", c.says, c.text, c.page_id, c.article_id, c."start", c."end", c.statement_id, c.event_id, c.outlet,
    c.language, c."day", c.voice, a.title, a.source_chain, coalesce(s.confidence, e.confidence) AS confidence, s.speaker, s.act, e.type,
    e.status, coalesce(s.gloss, e.gloss) AS gloss
FROM accounts AS c
JOIN articles AS a USING (article_id)
LEFT JOIN statements AS s ON s.statement_id = c.statement_id
LEFT JOIN events AS e ON e.event_id = c.event_id
WHERE list_contains($ids::VARCHAR[], c.disagreement_id)
ORDER BY c.disagreement_id, c."position", c."day" NULLS LAST, c.page_id, c."start", c."end"
