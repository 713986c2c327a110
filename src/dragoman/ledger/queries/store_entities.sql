-- A first value for each new entity; settle_entities.sql draws the final one from all pages.
INSERT INTO entities
SELECT entity_id, min(kind), min(label), min(qid), min(iso3), min(country) FROM incoming GROUP BY entity_id
ON CONFLICT DO NOTHING
