-- Two accounts of each disagreement, one of each side, that are rows of one kind: are they on one thing? Without pairs in $judged.
WITH side AS (
    SELECT c.disagreement_id, c."position", c.statement_id, c.event_id, c.page_id, c.article_id, c."start", c."end", c.text, c.language,
        c.outlet, c."day", c.says, coalesce(s.gloss, e.gloss) AS gloss
    FROM accounts AS c
    LEFT JOIN statements AS s ON s.statement_id = c.statement_id
    LEFT JOIN events AS e ON e.event_id = c.event_id
    QUALIFY row_number() OVER (PARTITION BY c.disagreement_id, c."position" ORDER BY c."day" NULLS LAST, c.page_id, c."start") = 1
)
SELECT count(*) OVER () AS total, d.disagreement_id, d.kind, d.topic, one AS a, other AS b,
    coalesce(one.statement_id, one.event_id) AS one_id, coalesce(other.statement_id, other.event_id) AS other_id
FROM disagreements AS d
JOIN side AS one USING (disagreement_id)
JOIN side AS other ON other.disagreement_id = d.disagreement_id AND one."position" < other."position"
WHERE (one.statement_id IS NOT NULL AND other.statement_id IS NOT NULL AND one.statement_id <> other.statement_id
        OR one.event_id IS NOT NULL AND other.event_id IS NOT NULL AND one.event_id <> other.event_id)
    AND NOT list_contains($judged::VARCHAR[], coalesce(one.statement_id, one.event_id) || ' ' || coalesce(other.statement_id, other.event_id))
    AND ($language::VARCHAR IS NULL OR one.language = $language OR other.language = $language)
ORDER BY map_values(d.voices)::VARCHAR DESC, d.disagreement_id, one."position", other."position" LIMIT $limit
