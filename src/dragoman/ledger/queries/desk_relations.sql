-- Who does what to whom by speaking: every pair of speaker and addressee (or, where nobody is addressed, whom it is about).
WITH said AS (
    SELECT s.statement_id, s.speaker, s.co_speakers, s.act, s."to", s.about, a.article_row, a.language, a.first_day, a.last_day
    FROM statements AS s JOIN aside.statement_order AS a ON a.own_row = s.rowid
    WHERE list_contains($act::VARCHAR[], s.act)
        AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
        AND ($story::VARCHAR IS NULL OR s.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story))
),
pair AS (
    SELECT statement_id, unnest(list_prepend(speaker, co_speakers)) AS source, "to", about, language, article_row
    FROM said
    WHERE ($since::DATE IS NULL OR last_day >= $since) AND ($until::DATE IS NULL OR first_day <= $until)
)
SELECT source, target, count(*) AS statements, count(DISTINCT article_row) AS articles, list(DISTINCT language ORDER BY language) AS languages
FROM (SELECT source, unnest(if($about AND len("to") = 0, about, "to")) AS target, language, article_row FROM pair)
WHERE source <> target
GROUP BY source, target ORDER BY statements DESC, source, target
