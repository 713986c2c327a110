-- Articles whose samples share so much with those of `incoming` that their texts are worth comparing. What very many articles share (a site's
-- standing words, an agency's text in a hundred papers) is looked up in the $most of them with the smallest ids only.
WITH mine AS (
    SELECT article_id, unnest(signature) AS value FROM signatures JOIN incoming USING (article_id)
), holders AS (
    SELECT article_id, n, value, row_number() OVER (PARTITION BY value ORDER BY article_id) AS place
    FROM (SELECT article_id, len(signature) AS n, unnest(signature) AS value FROM signatures)
    SEMI JOIN mine USING (value)
), shared AS (
    SELECT a.article_id AS one, b.article_id AS other, count(*) AS n, min(least(a.n, b.n)) AS of
    FROM mine
    JOIN holders AS a USING (article_id, value)
    JOIN holders AS b ON b.value = a.value AND b.article_id <> a.article_id AND (a.place <= $most OR b.place <= $most)
    GROUP BY a.article_id, b.article_id
)
SELECT DISTINCT least(one, other) AS one, greatest(one, other) AS other FROM shared
WHERE n >= greatest($least, ($share - 1 / sqrt(of)) * of)
ORDER BY one, other
