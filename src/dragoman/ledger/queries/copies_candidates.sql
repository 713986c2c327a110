-- Articles whose samples share so much with those of `incoming` that their texts are worth comparing.
WITH mine AS (
    SELECT s.article_id, len(s.signature) AS n, unnest(s.signature) AS value
    FROM signatures AS s JOIN incoming USING (article_id)
), theirs AS (
    SELECT article_id, len(signature) AS n, unnest(signature) AS value FROM signatures
)
SELECT DISTINCT least(mine.article_id, theirs.article_id) AS one, greatest(mine.article_id, theirs.article_id) AS other
FROM mine JOIN theirs ON mine.value = theirs.value AND mine.article_id <> theirs.article_id
GROUP BY mine.article_id, theirs.article_id
HAVING count(*) >= greatest($least::INTEGER, $share::DOUBLE * min(least(mine.n, theirs.n)))
ORDER BY one, other
