SELECT article_id, page_id, role, title, language, published, published_basis, source_chain, published_reason, byline, part
FROM articles
ORDER BY page_id, part, article_id
