-- Who says or does what to whom, counted: one row a pair and kind of act (statements: speaker -> addressee; events: actor -> recipient).
SELECT source, target, what, kind, count(*) AS times, count(DISTINCT article_id) AS articles,
    min(first_day)::VARCHAR AS "first", max(last_day)::VARCHAR AS "last"
FROM (
    SELECT unnest(sources) AS source, targets, what, kind, article_id, first_day, last_day FROM (
        SELECT list_distinct([speaker] || co_speakers) AS sources, list_distinct("to") AS targets, act AS what, 'statement' AS kind,
            article_id, first_day, last_day
        FROM statements
        UNION ALL
        SELECT list_distinct(actors), list_distinct(recipients), type, 'event', article_id, first_day, last_day
        FROM events WHERE status IN ('happened', 'ongoing', 'claimed')
    )
) AS pairs, unnest(targets) AS t (target)
WHERE source <> target
GROUP BY source, target, what, kind
ORDER BY source, target, kind, what
