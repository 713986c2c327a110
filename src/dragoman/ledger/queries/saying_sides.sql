-- Whom statements are about or addressed to.
SELECT n, hash(side) AS who
FROM (SELECT i.n, unnest(s.about || s."to") AS side FROM incoming AS i JOIN statements AS s ON s.rowid = i.row)
