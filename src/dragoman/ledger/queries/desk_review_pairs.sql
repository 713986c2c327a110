-- Two accounts of each disagreement, one of each side, that are rows of one kind: are they on one thing?
WITH side AS (
    SELECT disagreement_id, "position", statement_id, event_id, page_id, article_id, "start", "end", text, language, outlet, "day", says
    FROM accounts
    QUALIFY row_number() OVER (PARTITION BY disagreement_id, "position" ORDER BY "day" NULLS LAST, page_id, "start") = 1
)
SELECT d.disagreement_id, d.kind, d.topic, one AS a, other AS b,
    coalesce(one.statement_id, one.event_id) AS one_id, coalesce(other.statement_id, other.event_id) AS other_id
FROM disagreements AS d
JOIN side AS one USING (disagreement_id)
JOIN side AS other ON other.disagreement_id = d.disagreement_id AND one."position" < other."position"
WHERE (one.statement_id IS NOT NULL AND other.statement_id IS NOT NULL AND one.statement_id <> other.statement_id
        OR one.event_id IS NOT NULL AND other.event_id IS NOT NULL AND one.event_id <> other.event_id)
    AND ($language::VARCHAR IS NULL OR one.language = $language OR other.language = $language)
ORDER BY map_values(d.voices)::VARCHAR DESC, d.disagreement_id, one."position", other."position" LIMIT 500
