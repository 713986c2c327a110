SELECT statement_id AS row_id FROM statements JOIN incoming USING (article_id)
