-- The articles of these pages that can be copies, with what is compared of them, and whether they have a signature.
SELECT article_id, page_id, spans, article_id IN (SELECT article_id FROM signatures) AS signed FROM articles
WHERE page_id IN (SELECT page_id FROM incoming) AND role IN ('main', 'embedded')
ORDER BY article_id
