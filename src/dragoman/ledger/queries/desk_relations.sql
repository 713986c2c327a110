-- Who does what to whom by speaking: every pair of speaker and addressee (or, where nobody is addressed, whom it is about).
-- $parts count for the $wholes beside them; `sources` and `targets` tell whom a pair is made of.
WITH said AS MATERIALIZED (
    SELECT own_row, article_row, language FROM aside.placed
    WHERE kind = 'statement' AND list_contains($act::VARCHAR[], word)
        AND ($language::VARCHAR IS NULL OR language = $language OR starts_with(language, $language || '-'))
        AND ($since::DATE IS NULL OR last_day >= $since) AND ($until::DATE IS NULL OR first_day <= $until)
        AND ($story::VARCHAR IS NULL
            OR article_row IN (SELECT a.rowid FROM articles AS a JOIN story_articles AS s USING (article_id) WHERE s.story_id = $story))
),
rolled AS MATERIALIZED (SELECT unnest($parts::VARCHAR[]) AS entity_id, unnest($wholes::VARCHAR[]) AS whole),
spoken AS (
    SELECT own_row, unnest(list_prepend(s.speaker, s.co_speakers)) AS source, s."to", s.about, said.language, said.article_row
    FROM said JOIN (SELECT rowid AS own_row, speaker, co_speakers, "to", about FROM statements WHERE rowid IN (SELECT own_row FROM said)) AS s
        USING (own_row)
),
pair AS (
    SELECT own_row, source, unnest(if($about AND len("to") = 0, about, "to")) AS target, language, article_row FROM spoken
),
counted AS (
    SELECT pair.*, coalesce(r.whole, source) AS one, coalesce(q.whole, target) AS other
    FROM pair LEFT JOIN rolled AS r ON r.entity_id = pair.source LEFT JOIN rolled AS q ON q.entity_id = pair.target
)
SELECT one AS source, other AS target, count(DISTINCT own_row) AS statements, count(DISTINCT article_row) AS articles,
    list(DISTINCT language ORDER BY language) AS languages, list(DISTINCT source ORDER BY source) AS sources,
    list(DISTINCT target ORDER BY target) AS targets
FROM counted WHERE one <> other GROUP BY one, other ORDER BY statements DESC, one, other
