-- The utterances that statements of `incoming` are in, with their statements.
WITH old AS (SELECT utterance_id AS group_id, unnest(statement_ids) AS row_id FROM utterances)
SELECT group_id, row_id FROM old WHERE group_id IN (SELECT group_id FROM old JOIN incoming USING (row_id))
