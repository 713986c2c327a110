DELETE FROM accounts WHERE disagreement_id IN (SELECT disagreement_id FROM disagreements JOIN incoming USING (matter))
