SELECT article_id FROM articles WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY 1
