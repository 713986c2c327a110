-- One article with the page it stands on.
SELECT a.article_id, a.page_id, a.role, a.part, a.title, a.language, a.published, a.published_basis, a.published_reason, a.source_chain,
    a.byline, a.first_day, p.url, p.text, p.n_chars, p.media, p.encoding, p.sha256,
    (SELECT list(path ORDER BY path) FROM page_paths AS pp WHERE pp.page_id = a.page_id) AS paths
FROM articles AS a JOIN pages AS p USING (page_id)
WHERE a.article_id = $id
