SELECT "start", "end", text, value, precision, anchor, rule, article_id
FROM times WHERE page_id = $id ORDER BY "start", "end"
