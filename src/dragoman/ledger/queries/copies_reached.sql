-- The pairs that chains of pairs tie to these articles.
WITH RECURSIVE near AS (
    SELECT one AS "from", other AS "to" FROM copy_pairs UNION ALL SELECT other, one FROM copy_pairs
), reached AS (
    SELECT article_id FROM incoming
    UNION
    SELECT near."to" FROM reached JOIN near ON near."from" = reached.article_id
)
SELECT one, other, kind, score, one_part, other_part
FROM copy_pairs WHERE one IN (SELECT article_id FROM reached)
ORDER BY one, other
