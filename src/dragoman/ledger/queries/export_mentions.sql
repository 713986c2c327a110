SELECT mention_id, page_id, article_id, "start", "end", text, kind, entity_id, how, office, rule
FROM mentions
ORDER BY page_id, "start", "end", mention_id
