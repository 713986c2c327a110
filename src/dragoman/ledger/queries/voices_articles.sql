-- The articles in `incoming` with their source chain and the one outlet that all their statements are credited to.
SELECT a.article_id, a.source_chain, s.cites
FROM articles AS a JOIN incoming USING (article_id)
LEFT JOIN (
    SELECT article_id, if(bool_and(len(via) > 0) AND count(DISTINCT via[1]) = 1, min(via[1]), NULL) AS cites
    FROM statements SEMI JOIN incoming USING (article_id) WHERE reported_by IS NULL GROUP BY article_id
) AS s USING (article_id)
