-- The same utterance or happening on other pages, for the statements and events of one page.
SELECT mine.id, s.statement_id AS other, a.article_id, a.title, a.language, a.published, s."start", s."end"
FROM (SELECT unnest(statement_ids) AS id, statement_ids AS others FROM utterances WHERE list_has_any(statement_ids, $statements::VARCHAR[])) AS mine
JOIN statements AS s ON list_contains(mine.others, s.statement_id) AND s.statement_id <> mine.id
JOIN articles AS a USING (article_id)
WHERE list_contains($statements::VARCHAR[], mine.id)
UNION ALL
SELECT mine.id, e.event_id, a.article_id, a.title, a.language, a.published, e."start", e."end"
FROM (SELECT unnest(event_ids) AS id, event_ids AS others FROM happenings WHERE list_has_any(event_ids, $events::VARCHAR[])) AS mine
JOIN events AS e ON list_contains(mine.others, e.event_id) AND e.event_id <> mine.id
JOIN articles AS a USING (article_id)
WHERE list_contains($events::VARCHAR[], mine.id)
ORDER BY 1, 6 NULLS LAST, 2
