-- Each disagreement that was found now, or has a row that stands elsewhere now, is about the happening that most of its accounts tell of;
-- between equals, the id that sorts first. `incoming` holds the ids of those found now.
WITH wanted AS (
    SELECT disagreement_id FROM incoming
    UNION SELECT disagreement_id FROM accounts JOIN changed ON changed.row_id = coalesce(statement_id, event_id)
),

row_ids AS (
    SELECT DISTINCT disagreement_id, page_id, "start", "end", "position", coalesce(statement_id, event_id) AS row_id
    FROM accounts SEMI JOIN wanted USING (disagreement_id)
),

told AS (
    SELECT a.disagreement_id, split_part(m.context, '|', 1) AS happening_id, count(*) AS often
    FROM row_ids AS a
    JOIN (SELECT DISTINCT row_id, context FROM matters SEMI JOIN row_ids USING (row_id) WHERE event_id IS NOT NULL) AS m USING (row_id)
    WHERE m.context NOT LIKE '|%'
    GROUP BY ALL
),

best AS (SELECT w.disagreement_id, arg_min(t.happening_id, (-t.often, t.happening_id)) AS happening_id
    FROM wanted AS w LEFT JOIN told AS t USING (disagreement_id) GROUP BY w.disagreement_id)

UPDATE disagreements SET happening_id = best.happening_id FROM best
WHERE best.disagreement_id = disagreements.disagreement_id AND best.happening_id IS DISTINCT FROM disagreements.happening_id
