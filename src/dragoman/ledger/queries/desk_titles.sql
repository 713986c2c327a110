-- What a row of an article is shown with.
SELECT article_id, title, language, published, source_chain FROM articles WHERE article_id IN (SELECT unnest($ids::VARCHAR[]))
