SELECT mention_id AS id, "start", "end", text, kind, entity_id, how, office, rule, article_id
FROM mentions WHERE page_id = $id ORDER BY "start", "end"
