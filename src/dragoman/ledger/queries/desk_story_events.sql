-- The events of a story's articles for its timeline, one for each happening, with the happening's date and status where it has one.
WITH own AS MATERIALIZED (
    SELECT article_id, first_day, last_day FROM articles WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
),
mine AS MATERIALIZED (
    SELECT e.rowid AS own_row, e.event_id, e.type, e.mode, e.actors, e.recipients, e.date, e.place, e.status, e.gloss, e.article_id, e."start", e."end", e.confidence,
        if(e.date IS NULL, a.first_day, e.first_day) AS first_day, if(e.date IS NULL, a.last_day, e.last_day) AS last_day
    FROM events AS e JOIN own AS a USING (article_id)
),
one AS MATERIALIZED (SELECT own_row, whole FROM aside.member WHERE kind = 'event' AND own_row IN (SELECT own_row FROM mine)),
of_one AS MATERIALIZED (
    SELECT one.own_row, h.happening_id, h.date AS best, h.denied_by, h.status AS whole
    FROM one JOIN happenings AS h ON h.happening_id = one.whole
)
SELECT mine.* EXCLUDE (own_row, status), coalesce(of_one.whole, mine.status) AS status, of_one.happening_id, of_one.best, coalesce(of_one.denied_by, []) AS denied_by,
    count(*) OVER (PARTITION BY coalesce(of_one.happening_id, mine.event_id)) AS told
FROM mine LEFT JOIN of_one USING (own_row)
QUALIFY row_number() OVER (
    PARTITION BY coalesce(of_one.happening_id, mine.event_id)
    ORDER BY mine.date IS DISTINCT FROM of_one.best, mine.date IS NULL, mine.confidence DESC, mine.event_id
) = 1
ORDER BY first_day NULLS LAST, event_id
