-- Each entity with all it is called, and how often the pages name it.
SELECT entity_id, kind, label, coalesce(seen.mentions, 0) AS mentions, list_distinct(list_append(list(called.name), label)) AS names
FROM entities
LEFT JOIN (SELECT entity_id, count(*) AS mentions FROM mentions GROUP BY entity_id) AS seen USING (entity_id)
LEFT JOIN (
    SELECT entity_id, "name" AS name FROM entity_names UNION SELECT entity_id, label FROM entity_labels
) AS called USING (entity_id)
GROUP BY ALL
ORDER BY entity_id
