-- The accounts of each disagreement, in order.
SELECT d.disagreement_id, d.topic, d.kind, c.says, c.text, min(p.path)
FROM disagreements AS d JOIN accounts AS c USING (disagreement_id) JOIN page_paths AS p USING (page_id)
GROUP BY d.disagreement_id, d.topic, d.kind, c.says, c.text, c.page_id, c."start"
ORDER BY d.disagreement_id, c.page_id, c."start"
