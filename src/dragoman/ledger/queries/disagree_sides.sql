-- What the entities in `incoming` are called, and the state each stands with.
SELECT entity_id, label, if(kind IN ('person', 'state', 'government', 'group'), 'state/' || lower(coalesce(iso3, country)), NULL)
FROM entities JOIN incoming USING (entity_id)
