-- Who is named, how often, and how much they say, do and are accused of.
SELECT entity_id, kind, label, coalesce(m.n, 0) AS mentions, coalesce(s.n, 0) AS said, coalesce(e.n, 0) AS events, coalesce(x.n, 0) AS accused
FROM entities
LEFT JOIN (SELECT entity_id, count(*) AS n FROM mentions GROUP BY entity_id) AS m USING (entity_id)
LEFT JOIN (SELECT speaker AS entity_id, count(*) AS n FROM statements GROUP BY speaker) AS s USING (entity_id)
LEFT JOIN (SELECT entity_id, count(*) AS n FROM (SELECT unnest(actors) AS entity_id FROM events) GROUP BY entity_id) AS e USING (entity_id)
LEFT JOIN (
    SELECT entity_id, count(*) AS n FROM (SELECT unnest("to") AS entity_id FROM statements WHERE act = 'accuse') GROUP BY entity_id
) AS x USING (entity_id)
ORDER BY mentions DESC, entity_id
