DELETE FROM disagreements WHERE matter IN (SELECT matter FROM incoming)
