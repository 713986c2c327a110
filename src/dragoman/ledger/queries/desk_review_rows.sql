-- The statements and events of main articles that the program is least sure of, without those in $judged.
WITH doubtful AS (
    SELECT 'statement' AS kind, statement_id AS id, article_id, confidence FROM statements WHERE confidence < $below
    UNION ALL
    SELECT 'event', event_id, article_id, confidence FROM events WHERE confidence < $below
),
open AS (
    SELECT d.* FROM doubtful AS d JOIN articles AS a USING (article_id)
    WHERE a.role = 'main' AND NOT list_contains($judged::VARCHAR[], d.id)
        AND ($kind::VARCHAR IS NULL OR d.kind = $kind)
        AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
)
SELECT (SELECT count(*) FROM open) AS total, kind, id FROM open ORDER BY confidence, id LIMIT $limit
