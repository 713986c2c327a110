INSERT INTO statements
SELECT statement_id, page_id, article_id, "start", "end", text, speaker, co_speakers, via, act, about, "to", said_on, quote,
    cue, content, reported_by, gloss, confidence, rule, first_day, last_day
FROM incoming
