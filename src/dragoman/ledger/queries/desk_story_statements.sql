-- The statements of a story's articles for its timeline, one for each utterance.
WITH own AS MATERIALIZED (
    SELECT rowid AS article_row FROM articles WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
),
mine AS MATERIALIZED (
    SELECT own_row, first_day, last_day, whole FROM aside.placed
    WHERE kind = 'statement' AND article_row IN (SELECT article_row FROM own)
),
told AS MATERIALIZED (
    SELECT rowid AS own_row, statement_id, speaker, act, said_on, "to", gloss, article_id, "start", "end", text, confidence
    FROM statements WHERE rowid IN (SELECT own_row FROM mine)
),
u AS MATERIALIZED (SELECT rowid AS whole, utterance_id FROM utterances WHERE rowid IN (SELECT whole FROM mine))
SELECT told.* EXCLUDE (own_row), mine.first_day, mine.last_day, u.utterance_id,
    count(*) OVER (PARTITION BY coalesce(mine.whole, -1 - mine.own_row)) AS told
FROM mine JOIN told USING (own_row) LEFT JOIN u USING (whole)
QUALIFY row_number() OVER (
    PARTITION BY coalesce(mine.whole, -1 - mine.own_row) ORDER BY told.said_on IS NULL, told.confidence DESC, told.statement_id
) = 1
ORDER BY first_day NULLS LAST, statement_id
