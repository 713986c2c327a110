-- What is shown of some articles ($articles) that a search found.
SELECT article_id, page_id, title, published, spans FROM articles WHERE article_id IN (SELECT unnest($articles::VARCHAR[]))
