-- An entity is what most pages say of it; between equals, the value that sorts first.
UPDATE entities SET kind = best.kind, label = best.label, qid = best.qid, iso3 = best.iso3, country = best.country
FROM (
    SELECT entity_id, kind, label, qid, iso3, country
    FROM page_entities
    GROUP BY entity_id, kind, label, qid, iso3, country
    QUALIFY row_number() OVER (
        PARTITION BY entity_id ORDER BY count(*) DESC, label, kind, qid NULLS LAST, iso3 NULLS LAST, country NULLS LAST
    ) = 1
) AS best
WHERE entities.entity_id = best.entity_id
    AND (entities.kind, entities.label, entities.qid, entities.iso3, entities.country)
        IS DISTINCT FROM (best.kind, best.label, best.qid, best.iso3, best.country);

DELETE FROM entity_labels;

INSERT INTO entity_labels
SELECT entity_id, entry.key, entry.value
FROM (SELECT entity_id, unnest(map_entries(labels)) AS entry FROM page_entities)
GROUP BY entity_id, entry.key, entry.value
QUALIFY row_number() OVER (PARTITION BY entity_id, entry.key ORDER BY count(*) DESC, entry.value) = 1;

DELETE FROM entity_names;

INSERT INTO entity_names
SELECT DISTINCT entity_id, entry.lang, entry."name"
FROM (SELECT entity_id, unnest(names) AS entry FROM page_entities);
