INSERT INTO disagreements SELECT disagreement_id, topic, kind, matter, happening_id, voices FROM incoming
