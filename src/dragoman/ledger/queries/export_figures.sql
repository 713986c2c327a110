SELECT figure_id, page_id, article_id, "start", "end", text, low, high, counted, fate, whose, place, title, rule
FROM figures
ORDER BY page_id, "start", "end", figure_id
