INSERT INTO row_pairs
SELECT least(a.statement_id, b.statement_id), greatest(a.statement_id, b.statement_id), i.likeness
FROM incoming AS i JOIN statements AS a ON a.rowid = i.one JOIN statements AS b ON b.rowid = i.other
