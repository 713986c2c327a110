SELECT article_id FROM articles JOIN incoming USING (page_id) ORDER BY article_id
