SELECT article_id, title, language, first_day, last_day, role
FROM articles WHERE article_id IN (SELECT article_id FROM incoming) AND role IN ('main', 'embedded')
ORDER BY first_day NULLS LAST, article_id
