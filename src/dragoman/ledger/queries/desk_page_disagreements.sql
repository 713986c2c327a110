SELECT DISTINCT disagreement_id, topic, kind FROM disagreements JOIN accounts USING (disagreement_id) WHERE page_id = $id
ORDER BY kind, topic, disagreement_id
