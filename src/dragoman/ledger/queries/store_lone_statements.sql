-- A statement that is like no other is an utterance of its own.
INSERT INTO utterances
SELECT 'ut-' || sha256(statement_id)[1:16], speaker, act, said_on, [statement_id]
FROM statements JOIN incoming ON row_id = statement_id
ORDER BY 1
