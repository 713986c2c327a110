-- Who reports an utterance, in the words of each page.
SELECT a.language || ' ' || coalesce(a.published, 'undated') || ' ' || s.act || ' ' || s.quote AS heading, s.statement_id,
    coalesce(nullif(s.content.text, ''), s.text) || '  (' || p.path || ')' AS told
FROM (SELECT unnest(statement_ids) AS statement_id FROM utterances WHERE utterance_id = $id)
JOIN statements AS s USING (statement_id) JOIN articles AS a USING (article_id)
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS p ON p.page_id = s.page_id
ORDER BY a.first_day NULLS LAST, p.path, s."start", s.statement_id
