SELECT utterance_id, speaker, act, said_on, statement_ids FROM utterances ORDER BY utterance_id
