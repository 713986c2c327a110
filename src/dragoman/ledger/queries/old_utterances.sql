SELECT utterance_id AS group_id, statement_ids AS row_ids FROM utterances
WHERE utterance_id IN (
    SELECT utterance_id FROM (SELECT utterance_id, unnest(statement_ids) AS row_id FROM utterances) JOIN incoming USING (row_id)
)
