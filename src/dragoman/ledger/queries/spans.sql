-- Every span of the ledger, page by page; text is null where the row gives none.
SELECT page_id, 'blocks' AS "table", "start", "end", NULL AS text FROM blocks
UNION ALL SELECT page_id, 'dates', "start", "end", NULL FROM dates WHERE "start" IS NOT NULL
UNION ALL SELECT page_id, 'articles', span[1], span[2], NULL FROM (SELECT page_id, unnest(spans) AS span FROM articles)
UNION ALL SELECT page_id, 'credits', credits."start", credits."end", NULL
FROM credits JOIN articles USING (article_id) WHERE credits."start" IS NOT NULL
UNION ALL SELECT page_id, 'mentions', "start", "end", text FROM mentions
UNION ALL SELECT page_id, 'times', "start", "end", text FROM times
UNION ALL SELECT page_id, 'statements', "start", "end", text FROM statements
UNION ALL SELECT page_id, 'statements.cue', cue."start", cue."end", cue.text FROM statements WHERE cue IS NOT NULL
UNION ALL SELECT page_id, 'statements.content', content."start", content."end", content.text
FROM statements WHERE content IS NOT NULL
UNION ALL SELECT page_id, 'events', "start", "end", text FROM events
UNION ALL SELECT page_id, 'repairs', "start", "end", text FROM repairs
UNION ALL SELECT page_id, 'figures', "start", "end", text FROM figures
UNION ALL SELECT page_id, 'doubts', "start", "end", text FROM doubts
UNION ALL SELECT page_id, 'accounts', "start", "end", text FROM accounts
ORDER BY page_id, "table", "start", "end"
