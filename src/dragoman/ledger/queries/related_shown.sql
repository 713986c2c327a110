SELECT article_id, page_id, title, language, published, role FROM articles WHERE article_id IN (SELECT article_id FROM incoming)
