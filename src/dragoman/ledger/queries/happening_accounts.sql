-- The happenings that an event of `incoming` belongs to, with every account of each, in order of publication.
SELECT h.happening_id, h.type, h.date, h.event_ids, h.place, h.status, h.actors, h.recipients, h.denied_by,
    list({'row_id': e.event_id, 'path': p.path, 'language': a.language, 'published': a.published, 'text': e.text,
        'gloss': e.gloss} ORDER BY a.first_day NULLS LAST, p.path, e."start", e.event_id) AS accounts
FROM (SELECT *, unnest(event_ids) AS event_id FROM happenings) AS h
JOIN events AS e USING (event_id) JOIN articles AS a USING (article_id)
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = e.page_id
WHERE h.happening_id IN (
    SELECT happening_id FROM (SELECT happening_id, unnest(event_ids) AS row_id FROM happenings) JOIN incoming USING (row_id)
)
GROUP BY ALL
ORDER BY min(coalesce(e.first_day, a.first_day)) NULLS LAST, h.happening_id
