-- A judgement that the ledger has can only be taken back.
INSERT INTO judgements
SELECT judgement_id, verdict, kind, one, other, one_rows, other_rows, why, "user",
    strptime(made_at, '%Y-%m-%dT%H:%M:%S.%fZ'), strptime(withdrawn_at, '%Y-%m-%dT%H:%M:%S.%fZ')
FROM incoming
ON CONFLICT (judgement_id) DO UPDATE SET withdrawn_at = excluded.withdrawn_at
