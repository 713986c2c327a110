SELECT i.row, s.statement_id AS row_id, s.article_id, s.speaker, s.act, s.said_on
FROM incoming AS i JOIN statements AS s ON s.rowid = i.row
ORDER BY row_id
