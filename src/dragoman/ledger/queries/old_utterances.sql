-- The utterances that statements of `incoming` are in, with their statements.
WITH wanted AS (SELECT statement_id FROM incoming AS i JOIN statements AS s ON s.rowid = i.row),
old AS (SELECT utterance_id AS group_id, unnest(statement_ids) AS statement_id FROM utterances)
SELECT group_id, s.rowid AS row
FROM old JOIN statements AS s USING (statement_id)
WHERE group_id IN (SELECT group_id FROM old JOIN wanted USING (statement_id))
