INSERT INTO disagreements SELECT disagreement_id, topic, kind FROM incoming
