SELECT page_id, text FROM pages WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
