-- What the articles of `incoming` pages are about.
SELECT v.article_id, a.language, v.vector
FROM vectors AS v JOIN articles AS a USING (article_id) JOIN incoming USING (page_id)
