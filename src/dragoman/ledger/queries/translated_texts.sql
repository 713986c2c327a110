SELECT a.article_id, a.language, p.text, a.spans
FROM articles AS a JOIN incoming USING (article_id) JOIN pages AS p USING (page_id)
ORDER BY a.article_id
