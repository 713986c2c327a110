-- The events of a story's articles for its timeline, one for each happening, with the happening's date and status where it has one.
WITH own AS MATERIALIZED (
    SELECT rowid AS article_row FROM articles WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
),
mine AS MATERIALIZED (
    SELECT own_row, first_day, last_day, whole FROM aside.placed WHERE kind = 'event' AND article_row IN (SELECT article_row FROM own)
),
told AS MATERIALIZED (
    SELECT rowid AS own_row, event_id, type, mode, actors, recipients, date, place, status, gloss, article_id, "start", "end", confidence
    FROM events WHERE rowid IN (SELECT own_row FROM mine)
),
h AS MATERIALIZED (
    SELECT rowid AS whole, happening_id, date AS best, denied_by, status FROM happenings WHERE rowid IN (SELECT whole FROM mine)
)
SELECT told.* EXCLUDE (own_row, status), mine.first_day, mine.last_day, coalesce(h.status, told.status) AS status, h.happening_id, h.best,
    coalesce(h.denied_by, []) AS denied_by, count(*) OVER (PARTITION BY coalesce(mine.whole, -1 - mine.own_row)) AS told
FROM mine JOIN told USING (own_row) LEFT JOIN h USING (whole)
QUALIFY row_number() OVER (
    PARTITION BY coalesce(mine.whole, -1 - mine.own_row)
    ORDER BY told.date IS DISTINCT FROM h.best, told.date IS NULL, told.confidence DESC, told.event_id
) = 1
ORDER BY first_day NULLS LAST, event_id
