-- Open disagreements, each by two accounts, one of each side: rows of one kind where there are any, as these may be on one thing or not.
-- Without disagreements in $done, and without pairs of rows in $judged; one whose pairs of rows are all judged is open no more.
WITH side AS (
    SELECT c.disagreement_id, c."position", c.statement_id, c.event_id, c.page_id, c.article_id, c."start", c."end", c.text, c.language,
        c.outlet, c."day", c.says
    FROM accounts AS c
    WHERE NOT list_contains($done::VARCHAR[], c.disagreement_id)
    QUALIFY row_number() OVER (PARTITION BY c.disagreement_id, c."position" ORDER BY c."day" NULLS LAST, c.page_id, c."start") = 1
),
two AS (
    SELECT d.disagreement_id, d.kind, d.topic, one AS a, other AS b, map_values(d.voices)::VARCHAR AS voices,
        one.statement_id IS NOT NULL AND other.statement_id IS NOT NULL AND one.statement_id <> other.statement_id
        OR one.event_id IS NOT NULL AND other.event_id IS NOT NULL AND one.event_id <> other.event_id AS alike,
        CASE WHEN alike THEN coalesce(one.statement_id, one.event_id) END AS one_id,
        CASE WHEN alike THEN coalesce(other.statement_id, other.event_id) END AS other_id
    FROM disagreements AS d
    JOIN side AS one USING (disagreement_id)
    JOIN side AS other ON other.disagreement_id = d.disagreement_id AND one."position" < other."position"
    WHERE $language::VARCHAR IS NULL OR one.language = $language OR other.language = $language
        OR starts_with(one.language, $language || '-') OR starts_with(other.language, $language || '-')
    QUALIFY alike OR NOT bool_or(alike) OVER (PARTITION BY d.disagreement_id)
),
open AS (
    FROM two
    WHERE one_id IS NULL OR NOT list_contains($judged::VARCHAR[], one_id || ' ' || other_id)
    QUALIFY row_number() OVER (PARTITION BY disagreement_id ORDER BY a."position", b."position") = 1
),
pair AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY voices DESC, disagreement_id) AS rank, count(*) OVER () AS total, disagreement_id, kind, topic, a, b,
        one_id, other_id
    FROM open
    ORDER BY rank LIMIT $limit
),
gloss AS MATERIALIZED (
    SELECT statement_id AS id, gloss FROM statements
    WHERE statement_id IN (SELECT unnest([a.statement_id, b.statement_id]) FROM pair)
    UNION ALL
    SELECT event_id, gloss FROM events WHERE event_id IN (SELECT unnest([a.event_id, b.event_id]) FROM pair)
)
SELECT pair.* EXCLUDE (rank) REPLACE (struct_insert(a, gloss := g.gloss) AS a, struct_insert(b, gloss := h.gloss) AS b)
FROM pair
LEFT JOIN gloss AS g ON g.id = coalesce(pair.a.statement_id, pair.a.event_id)
LEFT JOIN gloss AS h ON h.id = coalesce(pair.b.statement_id, pair.b.event_id)
ORDER BY rank
