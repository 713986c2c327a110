SELECT page_id, article_id, "start", "end", text, value, precision, anchor, rule
FROM times
ORDER BY page_id, "start", "end", value, article_id
