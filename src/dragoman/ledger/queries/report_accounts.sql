-- The disagreements in scope, account by account, with the outlet whose page says it and how many voices are independent.
SELECT d.disagreement_id, d.topic, d.kind, ac.says, ac.text, ac."start", ac."end", ac.language, outlet.label AS outlet,
    ac."day" AS published, ac."position", d.voices[ac."position"] AS voices
FROM disagreements AS d
JOIN accounts AS ac USING (disagreement_id)
LEFT JOIN entities AS outlet ON outlet.entity_id = ac.outlet
ORDER BY d.disagreement_id, ac."position", ac."day" NULLS LAST, ac.page_id, ac."start", ac."end"
