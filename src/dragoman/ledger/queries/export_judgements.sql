SELECT judgement_id, verdict, kind, one, other, one_rows, other_rows, why, "user",
    strftime(made_at, '%Y-%m-%dT%H:%M:%S.%fZ') AS made_at, strftime(withdrawn_at, '%Y-%m-%dT%H:%M:%S.%fZ') AS withdrawn_at
FROM judgements
ORDER BY made_at, judgement_id
