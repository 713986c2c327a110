INSERT INTO articles
SELECT article_id, page_id, role, part, title, language, published, published_basis, published_reason, source_chain, byline,
    spans, first_day, last_day
FROM incoming
