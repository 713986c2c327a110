-- Pairs of articles that a person held to be different; what was judged last holds.
SELECT least(one, other), greatest(one, other) FROM judgements
WHERE verdict IN ('same', 'different') AND withdrawn_at IS NULL AND starts_with(one, 'a-') AND starts_with(other, 'a-')
QUALIFY verdict = 'different' AND row_number() OVER (
    PARTITION BY least(one, other), greatest(one, other) ORDER BY made_at DESC, judgement_id DESC
) = 1
