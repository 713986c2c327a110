-- The disagreements in scope, account by account, with the outlet whose page says it.
SELECT d.disagreement_id, d.topic, d.kind, ac.says, ac.text, ac."start", ac."end", coalesce(a.language, p.language) AS language,
    outlet.label AS outlet, a.published
FROM disagreements AS d
JOIN accounts AS ac USING (disagreement_id)
JOIN pages AS p ON p.page_id = ac.page_id
LEFT JOIN statements AS s ON s.statement_id = ac.statement_id
LEFT JOIN events AS ev ON ev.event_id = ac.event_id
LEFT JOIN articles AS a ON a.article_id = coalesce(s.article_id, ev.article_id)
LEFT JOIN entities AS outlet ON outlet.entity_id = a.source_chain[1]
ORDER BY d.disagreement_id, ac.page_id, ac."start", ac."end"
