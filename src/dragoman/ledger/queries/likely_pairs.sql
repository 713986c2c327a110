-- The pairs that a row of `incoming` may be one thing with: in its blocks on the same days, or on its own page.
SELECT least(one, other) AS one, greatest(one, other) AS other
FROM (
    SELECT a.row_id AS one, b.row_id AS other
    FROM incoming AS i JOIN blocks_of_rows AS a ON a.row_id = i.row_id
    JOIN blocks_of_rows AS b ON b.family = a.family AND b.side = a.side AND b.lo <= a.hi AND a.lo <= b.hi
    UNION
    SELECT a.row_id, b.row_id
    FROM incoming AS i JOIN blocks_of_rows AS a ON a.row_id = i.row_id
    JOIN blocks_of_rows AS b ON b.family = a.family AND b.page_id = a.page_id
)
WHERE one <> other
GROUP BY ALL
ORDER BY ALL
