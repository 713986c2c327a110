-- The statements and events of main articles that the program is least sure of, by their place in their table, without those in $judged.
WITH doubtful AS MATERIALIZED (
    SELECT p.kind, p.own_row, p.confidence, p.place FROM aside.placed AS p
    WHERE p.confidence < $below AND ($kind::VARCHAR IS NULL OR p.kind = $kind)
        AND ($language::VARCHAR IS NULL OR p.language = $language OR starts_with(p.language, $language || '-'))
        AND p.article_row IN (SELECT article_row FROM aside.article_order WHERE role = 'main')
),
done AS MATERIALIZED (
    SELECT 'statement' AS kind, rowid AS own_row FROM statements WHERE statement_id IN (SELECT unnest($judged::VARCHAR[]))
    UNION ALL
    SELECT 'event', rowid FROM events WHERE event_id IN (SELECT unnest($judged::VARCHAR[]))
),
open AS (FROM doubtful ANTI JOIN done USING (kind, own_row))
SELECT (SELECT count(*) FROM open) AS total, kind, own_row FROM open ORDER BY confidence, kind, place LIMIT $limit
