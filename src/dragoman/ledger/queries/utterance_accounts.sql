-- The utterances that a statement of `incoming` belongs to, with every account of each, in order of publication.
SELECT u.utterance_id, u.speaker, u.act, u.said_on, u.statement_ids,
    list({'row_id': s.statement_id, 'path': p.path, 'language': a.language, 'published': a.published,
        'text': coalesce(nullif(s.content.text, ''), s.text), 'gloss': s.gloss}
        ORDER BY a.first_day NULLS LAST, p.path, s."start", s.statement_id) AS accounts
FROM (SELECT *, unnest(statement_ids) AS statement_id FROM utterances) AS u
JOIN statements AS s USING (statement_id) JOIN articles AS a USING (article_id)
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = s.page_id
WHERE u.utterance_id IN (
    SELECT utterance_id FROM (SELECT utterance_id, unnest(statement_ids) AS row_id FROM utterances) JOIN incoming USING (row_id)
)
GROUP BY ALL
ORDER BY min(coalesce(s.first_day, a.first_day)) NULLS LAST, u.utterance_id
