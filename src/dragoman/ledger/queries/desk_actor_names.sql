SELECT n.lang, n."name", count(m.mention_id) AS mentions
FROM entity_names AS n LEFT JOIN mentions AS m ON m.entity_id = n.entity_id AND m.text = n."name"
WHERE n.entity_id = $id GROUP BY n.lang, n."name" ORDER BY n.lang, mentions DESC, n."name"
