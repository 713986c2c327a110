-- Who does what to whom by speaking: every pair of speaker and addressee (or, where nobody is addressed, whom it is about).
WITH said AS MATERIALIZED (
    SELECT own_row, article_row, language FROM aside.placed
    WHERE kind = 'statement' AND list_contains($act::VARCHAR[], word)
        AND ($language::VARCHAR IS NULL OR language = $language OR starts_with(language, $language || '-'))
        AND ($since::DATE IS NULL OR last_day >= $since) AND ($until::DATE IS NULL OR first_day <= $until)
        AND ($story::VARCHAR IS NULL
            OR article_row IN (SELECT a.rowid FROM articles AS a JOIN story_articles AS s USING (article_id) WHERE s.story_id = $story))
),
pair AS (
    SELECT unnest(list_prepend(s.speaker, s.co_speakers)) AS source, s."to", s.about, said.language, said.article_row
    FROM said JOIN (SELECT rowid AS own_row, speaker, co_speakers, "to", about FROM statements WHERE rowid IN (SELECT own_row FROM said)) AS s
        USING (own_row)
)
SELECT source, target, count(*) AS statements, count(DISTINCT article_row) AS articles, list(DISTINCT language ORDER BY language) AS languages
FROM (SELECT source, unnest(if($about AND len("to") = 0, about, "to")) AS target, language, article_row FROM pair)
WHERE source <> target
GROUP BY source, target ORDER BY statements DESC, source, target
