SELECT page_id FROM pages WHERE page_id NOT IN (SELECT page_id FROM linked WHERE step = $step) ORDER BY page_id
