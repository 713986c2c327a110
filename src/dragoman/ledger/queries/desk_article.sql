-- One article with the page it stands on.
WITH a AS MATERIALIZED (SELECT rowid AS own_row, * FROM articles WHERE article_id = $id)
SELECT a.own_row, a.article_id, a.page_id, a.role, a.part, a.title, a.language, a.published, a.published_basis, a.published_reason,
    a.source_chain, a.byline, p.url, p.text, p.n_chars, p.media, p.encoding, p.sha256,
    (SELECT list(path ORDER BY path) FROM page_paths AS pp WHERE pp.page_id = a.page_id) AS paths
FROM a JOIN (FROM pages WHERE page_id IN (SELECT page_id FROM a)) AS p USING (page_id)
