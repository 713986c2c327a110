-- Entities of the pages in `incoming`: where they are named, of what kind, of which state.
SELECT m.page_id, m."start", m."end", m.entity_id, e.kind, coalesce(e.iso3, e.country) AS state
FROM mentions AS m JOIN page_entities AS e ON e.page_id = m.page_id AND e.entity_id = m.entity_id
WHERE m.page_id IN (SELECT page_id FROM incoming)
ORDER BY m.page_id, m."start", m."end", m.entity_id
