INSERT INTO doubts
SELECT doubt_id, page_id, article_id, "start", "end", text, rule FROM incoming
