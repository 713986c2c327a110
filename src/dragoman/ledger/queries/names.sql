-- Each entity with all it is called, and how often the pages name it.
SELECT entity_id, kind, label, coalesce(seen.mentions, 0) AS mentions, coalesce(called.names, []) || [label] AS names
FROM entities
LEFT JOIN (SELECT entity_id, count(*) AS mentions FROM mentions GROUP BY entity_id) AS seen USING (entity_id)
LEFT JOIN (
    SELECT entity_id, list(DISTINCT called) AS names
    FROM (SELECT entity_id, "name" AS called FROM entity_names UNION ALL SELECT entity_id, label FROM entity_labels)
    GROUP BY entity_id
) AS called USING (entity_id)
ORDER BY entity_id
