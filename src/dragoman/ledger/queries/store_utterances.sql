INSERT INTO utterances SELECT utterance_id, speaker, act, said_on, statement_ids FROM incoming
