-- The known entities that `incoming` articles name.
SELECT article_id, list(DISTINCT entity_id) FROM mentions JOIN incoming USING (article_id)
WHERE NOT starts_with(entity_id, 'local') AND how <> 'pronoun' GROUP BY article_id
