-- Who tells of a happening, in the words of each page.
SELECT a.language || ' ' || coalesce(a.published, 'undated') || ' ' || e.type || ' ' || e.status AS heading, e.event_id,
    e.text || '  (' || p.path || ')' AS told
FROM (SELECT unnest(event_ids) AS event_id FROM happenings WHERE happening_id = $id) JOIN events AS e USING (event_id)
JOIN articles AS a USING (article_id)
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = e.page_id
ORDER BY a.first_day NULLS LAST, p.path, e."start", e.event_id
