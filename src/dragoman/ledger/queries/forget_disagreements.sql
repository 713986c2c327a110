DELETE FROM disagreements WHERE disagreement_id IN (SELECT disagreement_id FROM incoming)
