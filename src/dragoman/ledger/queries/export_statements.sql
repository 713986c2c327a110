SELECT statement_id, page_id, article_id, "start", "end", text, speaker, co_speakers, via, act, about, "to", said_on, quote, cue,
    content, reported_by, gloss, confidence, rule
FROM statements
ORDER BY page_id, "start", "end", statement_id
