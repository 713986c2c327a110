-- The accounts of each topic that pages disagree on, those that most pages share first.
SELECT d.topic, d.kind, count(DISTINCT c.page_id) OVER (PARTITION BY d.topic, d.kind) AS pages, c.says, c.text, a.language, c.page_id
FROM disagreements AS d JOIN accounts AS c USING (disagreement_id) JOIN articles AS a ON a.page_id = c.page_id AND a.role = 'main'
ORDER BY pages DESC, d.topic, d.kind, c.page_id, c."start"
