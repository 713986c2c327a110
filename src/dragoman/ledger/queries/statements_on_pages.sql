SELECT rowid AS row, statement_id AS row_id FROM statements WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY 1
