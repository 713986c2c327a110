SELECT statement_id AS row_id, article_id, speaker, act, said_on
FROM statements JOIN incoming ON row_id = statement_id
