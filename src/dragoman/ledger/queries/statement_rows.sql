SELECT statement_id AS row_id, rowid AS row FROM statements WHERE statement_id IN (SELECT row_id FROM incoming)
