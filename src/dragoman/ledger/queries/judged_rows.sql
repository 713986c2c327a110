-- Which of the ids in `incoming` the ledger has, and as what.
SELECT 'statements' AS "table", row_id FROM incoming WHERE row_id IN (SELECT statement_id FROM statements)
UNION ALL SELECT 'events', row_id FROM incoming WHERE row_id IN (SELECT event_id FROM events)
UNION ALL SELECT 'articles', row_id FROM incoming WHERE row_id IN (SELECT article_id FROM articles)
