-- Statements as they are compared, but for their words: codes instead of ids, days counted from 1970.
SELECT hash(s.article_id) AS article, hash(s.page_id) AS page, s.act, hash(s.speaker) AS speaker,
    hash(coalesce(p.iso3, p.country, s.speaker)) AS state, coalesce(p.kind = 'person', false) AS person,
    coalesce(p.kind = 'group' AND coalesce(p.iso3, p.country, s.speaker) = s.speaker, false) AS anybody,
    s.first_day - DATE '1970-01-01' AS "first", s.last_day - DATE '1970-01-01' AS "last", a.first_day - DATE '1970-01-01' AS told
FROM incoming AS i JOIN statements AS s ON s.rowid = i.row JOIN articles AS a USING (article_id)
LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.speaker
ORDER BY i.n
