SELECT list(path ORDER BY path) FROM page_paths WHERE page_id = $id
