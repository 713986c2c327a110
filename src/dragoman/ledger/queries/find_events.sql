-- An event that gives no date counts by its article's. An interval that is open on one side has no day there.
SELECT e.* EXCLUDE (first_day, last_day), p.path, a.language, a.published, j.verdict AS judged
FROM events AS e
JOIN articles AS a ON a.article_id = e.article_id
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = e.page_id
JOIN (
    SELECT e.event_id, if(e.date IS NULL, a.first_day, e.first_day) AS first_day,
        if(e.date IS NULL, a.last_day, e.last_day) AS last_day
    FROM events AS e JOIN articles AS a ON a.article_id = e.article_id
) AS said ON said.event_id = e.event_id
LEFT JOIN (
    SELECT row_id, arg_max(verdict, (made_at, judgement_id)) AS verdict
    FROM (
        SELECT unnest(one_rows) AS row_id, verdict, made_at, judgement_id FROM judgements
        WHERE verdict IN ('wrong', 'right') AND withdrawn_at IS NULL
    )
    GROUP BY row_id
) AS j ON j.row_id = e.event_id
WHERE ($actor::VARCHAR[] IS NULL OR list_has_any(e.actors, $actor::VARCHAR[]))
    AND ($to::VARCHAR[] IS NULL OR list_has_any(e.recipients, $to::VARCHAR[]))
    AND ($type::VARCHAR[] IS NULL OR list_contains($type::VARCHAR[], e.type))
    AND ($status::VARCHAR[] IS NULL OR list_contains($status::VARCHAR[], e.status))
    AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
    AND ($since::DATE IS NULL OR said.last_day >= $since OR (said.last_day IS NULL AND said.first_day IS NOT NULL))
    AND ($until::DATE IS NULL OR said.first_day <= $until OR (said.first_day IS NULL AND said.last_day IS NOT NULL))
ORDER BY coalesce(said.first_day, said.last_day) NULLS LAST, p.path, e."start", e."end", e.event_id
