-- A statement that gives no day counts by its article's. An interval that is open on one side has no day there.
SELECT s.* EXCLUDE (first_day, last_day), p.path, a.language, a.published, j.verdict AS judged
FROM statements AS s
JOIN articles AS a ON a.article_id = s.article_id
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = s.page_id
JOIN (
    SELECT s.statement_id, if(s.said_on IS NULL, a.first_day, s.first_day) AS first_day,
        if(s.said_on IS NULL, a.last_day, s.last_day) AS last_day
    FROM statements AS s JOIN articles AS a ON a.article_id = s.article_id
) AS said ON said.statement_id = s.statement_id
LEFT JOIN (
    SELECT row_id, arg_max(verdict, (made_at, judgement_id)) AS verdict
    FROM (
        SELECT unnest(one_rows) AS row_id, verdict, made_at, judgement_id FROM judgements
        WHERE verdict IN ('wrong', 'right') AND withdrawn_at IS NULL
    )
    GROUP BY row_id
) AS j ON j.row_id = s.statement_id
WHERE ($speaker::VARCHAR[] IS NULL OR list_contains($speaker::VARCHAR[], s.speaker) OR list_has_any(s.co_speakers, $speaker::VARCHAR[]))
    AND ($to::VARCHAR[] IS NULL OR list_has_any(s."to", $to::VARCHAR[]))
    AND ($about::VARCHAR[] IS NULL OR list_has_any(s.about, $about::VARCHAR[]))
    AND ($act::VARCHAR[] IS NULL OR list_contains($act::VARCHAR[], s.act))
    AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
    AND ($since::DATE IS NULL OR said.last_day >= $since OR (said.last_day IS NULL AND said.first_day IS NOT NULL))
    AND ($until::DATE IS NULL OR said.first_day <= $until OR (said.first_day IS NULL AND said.last_day IS NOT NULL))
ORDER BY coalesce(said.first_day, said.last_day) NULLS LAST, p.path, s."start", s."end", s.statement_id
