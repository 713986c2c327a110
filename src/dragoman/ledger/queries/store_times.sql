INSERT INTO times
SELECT page_id, article_id, "start", "end", text, value, precision, anchor, rule
FROM incoming
