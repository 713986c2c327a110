-- Events that are reported to have taken place, with their actors and recipients as POLECAT writes them: parted by "; ".
WITH who AS (
    SELECT event_id, side, e.entity_id, e.label, e.country, e.kind, position,
        (
            SELECT min_by(m.text, m."start") FROM mentions AS m
            WHERE m.entity_id = e.entity_id AND m.page_id = u.page_id AND m."start" >= u."start" AND m."end" <= u."end"
        ) AS raw
    FROM (
        SELECT event_id, page_id, "start", "end", 'actor' AS side, unnest(actors) AS entity_id, generate_subscripts(actors, 1) AS position
        FROM events
        UNION ALL
        SELECT event_id, page_id, "start", "end", 'recipient', unnest(recipients), generate_subscripts(recipients, 1)
        FROM events
    ) AS u
    JOIN (SELECT *, coalesce(iso3, country) AS country FROM entities) AS e ON e.entity_id = u.entity_id
),

sides AS (
    SELECT event_id, side,
        string_agg(label, '; ' ORDER BY position) AS names,
        string_agg(DISTINCT country, '; ' ORDER BY country) AS countries,
        string_agg(raw, '; ' ORDER BY position) AS raws,
        min_by(if(kind IN ('state', 'government'), 'GOV', NULL), position) AS sector,
        string_agg(DISTINCT if(kind IN ('state', 'government'), 'GOV', NULL), '; ') AS sectors
    FROM who
    GROUP BY event_id, side
),

named AS (
    SELECT page_id,
        string_agg(DISTINCT e.label, '; ' ORDER BY e.label) FILTER (e.kind = 'person') AS people,
        string_agg(DISTINCT e.label, '; ' ORDER BY e.label) FILTER (e.kind IN ('government', 'organisation', 'group', 'outlet')) AS bodies,
        string_agg(DISTINCT e.label, '; ' ORDER BY e.label) FILTER (e.kind IN ('state', 'place')) AS places
    FROM page_entities JOIN entities AS e USING (entity_id)
    GROUP BY page_id
)

SELECT ev.event_id, if(ev.first_day = ev.last_day, ev.first_day, NULL)::VARCHAR AS day, ev.type, ev.mode,
    actor.names, actor.countries, actor.sector, actor.sectors, actor.raws,
    recipient.names, recipient.countries, recipient.sector, recipient.sectors, recipient.raws,
    place.label, coalesce(place.iso3, place.country),
    (
        SELECT min_by(m.text, m."start") FROM mentions AS m
        WHERE m.entity_id = ev.place AND m.page_id = ev.page_id AND m."start" >= ev."start" AND m."end" <= ev."end"
    ),
    outlet.label, a.published, named.people, named.bodies, named.places, a.language
FROM events AS ev
JOIN articles AS a USING (article_id)
LEFT JOIN sides AS actor ON actor.event_id = ev.event_id AND actor.side = 'actor'
LEFT JOIN sides AS recipient ON recipient.event_id = ev.event_id AND recipient.side = 'recipient'
LEFT JOIN entities AS place ON place.entity_id = ev.place
LEFT JOIN entities AS outlet ON outlet.entity_id = a.source_chain[1]
LEFT JOIN named ON named.page_id = ev.page_id
WHERE ev.status IN ('happened', 'ongoing', 'claimed')
ORDER BY ev.page_id, ev."start", ev."end", ev.event_id
