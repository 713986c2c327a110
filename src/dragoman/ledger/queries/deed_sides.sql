-- The sides of events: who, of which state, and whether that is a person. Role 0: who acts, 1: to whom.
SELECT s.n, s.role, hash(s.side) AS who, hash(coalesce(p.iso3, p.country, s.side)) AS state, coalesce(p.kind = 'person', false) AS person
FROM (
    SELECT i.n, e.page_id, unnest(e.actors) AS side, 0 AS role FROM incoming AS i JOIN events AS e ON e.rowid = i.row
    UNION ALL
    SELECT i.n, e.page_id, unnest(e.recipients), 1 FROM incoming AS i JOIN events AS e ON e.rowid = i.row
) AS s
LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.side
