-- Happenings with the accounts of them ($story: those in its articles), in the language $gloss.
SELECT 'happening' AS kind, h.happening_id AS item_id, h.type AS what, h.status, h.date, h.denied_by, list({
    'row_id': e.event_id, 'article_id': e.article_id, 'page_id': e.page_id, 'start': e."start", 'end': e."end", 'text': e.text,
    'gloss': struct_extract(e.gloss, $gloss), 'language': a.language, 'published': a.published, 'rank': e.confidence
} ORDER BY e.event_id) AS accounts
FROM (SELECT *, unnest(event_ids) AS event_id FROM happenings) AS h
JOIN events AS e USING (event_id) JOIN articles AS a ON a.article_id = e.article_id
WHERE $story IS NULL OR a.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story)
GROUP BY h.happening_id, h.type, h.status, h.date, h.denied_by
HAVING ($since IS NULL OR max(coalesce(e.last_day, e.first_day, a.last_day, a.first_day)) >= $since)
    AND ($until IS NULL OR min(coalesce(e.first_day, e.last_day, a.first_day, a.last_day)) <= $until)
ORDER BY item_id
