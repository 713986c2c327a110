-- The rows that chains of pairs which are likely enough tie to those of `incoming`.
WITH RECURSIVE sure AS (
    SELECT one AS "from", other AS "to" FROM row_pairs WHERE likeness >= $sure
    UNION ALL SELECT other, one FROM row_pairs WHERE likeness >= $sure
), reached AS (
    SELECT row_id FROM incoming
    UNION
    SELECT sure."to" FROM reached JOIN sure ON sure."from" = reached.row_id
)
SELECT row_id FROM reached ORDER BY 1
