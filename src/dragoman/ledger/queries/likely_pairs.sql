-- The pairs that a row of `incoming` may be one thing with: in its blocks on the same days, or on its own page.
SELECT DISTINCT least(a.row, b.row) AS one, greatest(a.row, b.row) AS other
FROM incoming AS i JOIN blocks_of_rows AS a ON a.row = i.row
JOIN blocks_of_rows AS b ON b."key" = a."key" AND b.row <> a.row AND NOT (a.half AND a.whole AND b.whole)
    AND (b.page = a.page OR (b.lo <= a.hi AND a.lo <= b.hi))
ORDER BY ALL
