SELECT page_id, entity_id, kind, coalesce(iso3, country) AS state FROM page_entities
WHERE page_id IN (SELECT page_id FROM incoming)
