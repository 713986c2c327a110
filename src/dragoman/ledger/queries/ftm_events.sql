-- The events of some pages ($pages), for FollowTheMoney.
SELECT ev.event_id, ev.article_id, ev.text, ev.type, ev.mode, ev.status, ev.date, ev.gloss.en AS gloss, ev.actors || ev.recipients AS involved,
    place.label AS place, coalesce(place.iso3, place.country) AS country, a.language, p.url
FROM events AS ev
JOIN articles AS a USING (article_id)
JOIN pages AS p ON p.page_id = ev.page_id
LEFT JOIN entities AS place ON place.entity_id = ev.place
WHERE ev.page_id IN (SELECT unnest($pages::VARCHAR[]))
ORDER BY ev.page_id, ev."start", ev."end", ev.event_id
