INSERT INTO mentions
SELECT mention_id, page_id, article_id, "start", "end", text, kind, entity_id, how, office, rule
FROM incoming
