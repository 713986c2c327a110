SELECT entity_id, kind, label, qid, iso3, coalesce(seen.names, []) AS names, country, coalesce(called.labels, MAP {}) AS labels
FROM entities
LEFT JOIN (
    SELECT entity_id, list({'lang': lang, 'name': "name"} ORDER BY lang, "name") AS names FROM entity_names GROUP BY entity_id
) AS seen USING (entity_id)
LEFT JOIN (
    SELECT entity_id, map_from_entries(list((lang, label) ORDER BY lang)) AS labels FROM entity_labels GROUP BY entity_id
) AS called USING (entity_id)
ORDER BY entity_id
