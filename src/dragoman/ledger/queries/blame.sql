-- Charges and denials between two sides, with their article, utterance, voice of record and what they tell of.
SELECT split_part(m.matter, '|', 2) AS one, split_part(m.matter, '|', 3) AS other, s.statement_id, s.page_id, s.article_id, s."start",
    s."end", s.text, s.speaker, s."to", s.about, s.act, coalesce(s.said_on, a.published) AS "day", s.first_day AS said_first,
    coalesce(s.first_day, a.first_day) AS first_day, coalesce(s.last_day, a.last_day) AS last_day, a.language, u.utterance_id, s.gloss, e.gloss AS told
FROM matters AS m JOIN statements AS s ON s.statement_id = m.row_id JOIN articles AS a ON a.article_id = s.article_id
LEFT JOIN (SELECT utterance_id, unnest(statement_ids) AS statement_id FROM utterances) AS u ON u.statement_id = s.statement_id
LEFT JOIN events AS e ON e.event_id = m.event_id
WHERE starts_with(m.matter, 'charge|')
    AND ($since IS NULL OR coalesce(s.last_day, a.last_day, s.first_day, a.first_day) >= $since)
    AND ($until IS NULL OR coalesce(s.first_day, a.first_day, s.last_day, a.last_day) <= $until)
    AND ($language IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
ORDER BY first_day NULLS LAST, s.page_id, s."start", s.statement_id, one, other
