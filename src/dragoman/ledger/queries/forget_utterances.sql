DELETE FROM utterances WHERE utterance_id IN (SELECT group_id FROM incoming)
