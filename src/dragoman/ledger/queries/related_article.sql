-- What an article says and tells, in the order of its text.
SELECT heading, id, told
FROM (
    SELECT act AS heading, statement_id AS id, gloss.en AS told, "start" FROM statements WHERE article_id = $id
    UNION ALL
    SELECT type || ' ' || status, event_id, gloss.en, "start" FROM events WHERE article_id = $id
)
ORDER BY "start", id
