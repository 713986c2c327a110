-- What an entity is called, says, and does or is done to.
SELECT heading, id, told
FROM (
    SELECT 'called' AS heading, lang AS id, string_agg("name", ', ' ORDER BY "name") AS told, 0 AS place
    FROM entity_names WHERE entity_id = $id GROUP BY lang
    UNION ALL
    SELECT act, statement_id, gloss.en, 1 FROM statements WHERE speaker = $id OR list_contains(co_speakers, $id)
    UNION ALL
    SELECT type || ' ' || status, event_id, gloss.en, 2 FROM events WHERE list_contains(actors, $id) OR list_contains(recipients, $id)
)
ORDER BY place, id
