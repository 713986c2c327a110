SELECT article_id, title, language, coalesce(first_day, last_day), coalesce(last_day, first_day), role
FROM articles WHERE article_id IN (SELECT article_id FROM incoming) AND role IN ('main', 'embedded')
ORDER BY coalesce(first_day, last_day) NULLS LAST, article_id
