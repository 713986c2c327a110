-- The pairs that a row of `incoming` may be one thing with, by their numbers: in its blocks on the same days, or on its own page.
WITH met AS (
    SELECT DISTINCT least(a.row, b.row) AS one, greatest(a.row, b.row) AS other
    FROM incoming AS i JOIN numbered AS n ON n.row = i.row JOIN row_blocks AS a ON a.sort = $sort AND a.row = n.mark
    JOIN row_blocks AS b ON b.sort = $sort AND b."key" = a."key" AND b.row <> a.row AND NOT (a.half AND a.whole AND b.whole)
        AND (b.page = a.page OR (b.lo <= a.hi AND a.lo <= b.hi))
)
SELECT least(a.row, b.row) AS one, greatest(a.row, b.row) AS other
FROM met JOIN numbered AS a ON a.mark = met.one JOIN numbered AS b ON b.mark = met.other
ORDER BY ALL
