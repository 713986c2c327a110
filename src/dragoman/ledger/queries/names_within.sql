-- Where the pages in `incoming` name whom: codes instead of ids; `thing`: what is the happening itself.
SELECT i.n AS page, m."start", m."end", hash(m.entity_id) AS who, m.kind IN ('agreement', 'operation', 'exercise') AS thing,
    NOT starts_with(m.entity_id, 'local') AS known
FROM incoming AS i JOIN mentions AS m USING (page_id)
ORDER BY i.n, m."start", m."end", m.entity_id
