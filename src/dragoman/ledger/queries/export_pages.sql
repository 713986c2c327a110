SELECT page_id, min(path) AS path, list(path ORDER BY path) AS paths, url, sha256, language, n_chars, media, encoding
FROM pages JOIN page_paths USING (page_id)
GROUP BY ALL
ORDER BY path, page_id
