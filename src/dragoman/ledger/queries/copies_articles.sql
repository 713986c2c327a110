-- The articles of these pages that can be copies, with what is compared of them.
SELECT article_id, page_id, spans FROM articles
WHERE page_id IN (SELECT page_id FROM incoming) AND role IN ('main', 'embedded')
ORDER BY article_id
