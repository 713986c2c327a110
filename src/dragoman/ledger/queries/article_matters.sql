-- What the articles of `incoming` are about.
SELECT i.n, a.language, v.vector
FROM incoming AS i JOIN articles AS a USING (article_id) JOIN vectors AS v USING (article_id)
ORDER BY i.n
