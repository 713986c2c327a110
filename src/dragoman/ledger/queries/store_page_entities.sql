INSERT INTO page_entities
SELECT page_id, entity_id, kind, label, qid, iso3, country, labels, names FROM incoming
