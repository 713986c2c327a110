SELECT statement_id AS id, "start", "end", text, speaker, co_speakers, via, act, about, "to", said_on, quote, cue, content, reported_by, gloss, confidence, rule, article_id
FROM statements WHERE page_id = $id ORDER BY "start", "end"
