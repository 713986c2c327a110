-- Each disagreement is about the happening that most of its accounts tell of; between equals, the id that sorts first.
WITH told AS (
    SELECT a.disagreement_id, o.happening_id, count(*) AS often
    FROM accounts AS a
    JOIN (SELECT DISTINCT row_id, event_id FROM matters WHERE event_id IS NOT NULL) AS m ON m.row_id = coalesce(a.statement_id, a.event_id)
    JOIN (SELECT happening_id, unnest(event_ids) AS event_id FROM happenings) AS o ON o.event_id = m.event_id
    GROUP BY ALL
),

best AS (SELECT d.disagreement_id, arg_min(t.happening_id, (-t.often, t.happening_id)) AS happening_id
    FROM disagreements AS d LEFT JOIN told AS t USING (disagreement_id) GROUP BY d.disagreement_id)

UPDATE disagreements SET happening_id = best.happening_id FROM best
WHERE best.disagreement_id = disagreements.disagreement_id AND best.happening_id IS DISTINCT FROM disagreements.happening_id
