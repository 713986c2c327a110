-- Every entity or event that a list column names.
SELECT 'articles' AS "table", 'source_chain' AS "column", article_id AS row_id, unnest(source_chain) AS named FROM articles
UNION ALL SELECT 'statements', 'co_speakers', statement_id, unnest(co_speakers) FROM statements
UNION ALL SELECT 'statements', 'via', statement_id, unnest(via) FROM statements
UNION ALL SELECT 'statements', 'about', statement_id, unnest(about) FROM statements
UNION ALL SELECT 'statements', 'to', statement_id, unnest("to") FROM statements
UNION ALL SELECT 'events', 'actors', event_id, unnest(actors) FROM events
UNION ALL SELECT 'events', 'recipients', event_id, unnest(recipients) FROM events
UNION ALL SELECT 'events', 'denied_by', event_id, unnest(denied_by) FROM events
