-- The statements and events of the pages in `incoming`.
SELECT s.statement_id AS row_id FROM statements AS s JOIN incoming USING (page_id)
UNION ALL SELECT e.event_id FROM events AS e JOIN incoming USING (page_id)
