-- Two accounts of each disagreement, one of each side, that are rows of one kind: are they on one thing? Without pairs in $judged.
WITH side AS (
    SELECT c.disagreement_id, c."position", c.statement_id, c.event_id, c.page_id, c.article_id, c."start", c."end", c.text, c.language,
        c.outlet, c."day", c.says
    FROM accounts AS c
    QUALIFY row_number() OVER (PARTITION BY c.disagreement_id, c."position" ORDER BY c."day" NULLS LAST, c.page_id, c."start") = 1
),
pair AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY map_values(d.voices)::VARCHAR DESC, d.disagreement_id, one."position", other."position") AS rank,
        count(*) OVER () AS total, d.disagreement_id, d.kind, d.topic, one AS a, other AS b,
        coalesce(one.statement_id, one.event_id) AS one_id, coalesce(other.statement_id, other.event_id) AS other_id
    FROM disagreements AS d
    JOIN side AS one USING (disagreement_id)
    JOIN side AS other ON other.disagreement_id = d.disagreement_id AND one."position" < other."position"
    WHERE (one.statement_id IS NOT NULL AND other.statement_id IS NOT NULL AND one.statement_id <> other.statement_id
            OR one.event_id IS NOT NULL AND other.event_id IS NOT NULL AND one.event_id <> other.event_id)
        AND NOT list_contains($judged::VARCHAR[], coalesce(one.statement_id, one.event_id) || ' ' || coalesce(other.statement_id, other.event_id))
        AND ($language::VARCHAR IS NULL OR one.language = $language OR other.language = $language)
    ORDER BY rank LIMIT $limit
),
gloss AS MATERIALIZED (
    SELECT statement_id AS id, gloss FROM statements WHERE statement_id IN (SELECT unnest([one_id, other_id]) FROM pair)
    UNION ALL
    SELECT event_id, gloss FROM events WHERE event_id IN (SELECT unnest([one_id, other_id]) FROM pair)
)
SELECT pair.* EXCLUDE (rank) REPLACE (struct_insert(a, gloss := g.gloss) AS a, struct_insert(b, gloss := h.gloss) AS b)
FROM pair LEFT JOIN gloss AS g ON g.id = pair.one_id LEFT JOIN gloss AS h ON h.id = pair.other_id
ORDER BY rank
