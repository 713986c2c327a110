SELECT doubt_id, page_id, article_id, "start", "end", text, rule
FROM doubts
ORDER BY page_id, "start", "end", doubt_id
