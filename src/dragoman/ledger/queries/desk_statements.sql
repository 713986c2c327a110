-- A part of the statements that fit, by day. Rows are sought by their place in the table, and no more of them read than are shown; where
-- nothing is asked of a row itself the table is not read at all.
WITH hit AS (
    SELECT o.place, o.own_row, o.article_row FROM aside.statement_order AS o
    WHERE ($language::VARCHAR IS NULL OR o.language = $language OR starts_with(o.language, $language || '-'))
        AND ($since::DATE IS NULL OR o.last_day >= $since OR (o.last_day IS NULL AND o.first_day IS NOT NULL))
        AND ($until::DATE IS NULL OR o.first_day <= $until OR (o.first_day IS NULL AND o.last_day IS NOT NULL))
        AND ($outlet::VARCHAR[] IS NULL
            OR o.article_row IN (
                SELECT a.rowid FROM articles AS a WHERE $outlet::VARCHAR[] IS NOT NULL AND list_has_any(a.source_chain, $outlet::VARCHAR[])
            ))
        AND ($speaker::VARCHAR[] IS NULL AND $to::VARCHAR[] IS NULL AND $about::VARCHAR[] IS NULL AND $act::VARCHAR[] IS NULL
            AND $least::DOUBLE IS NULL AND $text::VARCHAR IS NULL AND $story::VARCHAR IS NULL
            OR o.own_row IN (
                SELECT t.rowid FROM statements AS t
                WHERE NOT ($speaker::VARCHAR[] IS NULL AND $to::VARCHAR[] IS NULL AND $about::VARCHAR[] IS NULL AND $act::VARCHAR[] IS NULL
                    AND $least::DOUBLE IS NULL AND $text::VARCHAR IS NULL AND $story::VARCHAR IS NULL)
                    AND ($speaker::VARCHAR[] IS NULL OR list_contains($speaker::VARCHAR[], t.speaker) OR list_has_any(t.co_speakers, $speaker::VARCHAR[]))
                    AND ($to::VARCHAR[] IS NULL OR list_has_any(t."to", $to::VARCHAR[]))
                    AND ($about::VARCHAR[] IS NULL OR list_has_any(t.about, $about::VARCHAR[]))
                    AND ($act::VARCHAR[] IS NULL OR list_contains($act::VARCHAR[], t.act))
                    AND ($least::DOUBLE IS NULL OR t.confidence >= $least)
                    AND ($text::VARCHAR IS NULL OR contains(lower(t.text), lower($text)) OR contains(lower(t.gloss.en), lower($text)))
                    AND ($story::VARCHAR IS NULL OR t.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story))
            ))
),
part AS MATERIALIZED (SELECT * FROM hit ORDER BY place LIMIT $limit OFFSET $offset),
t AS MATERIALIZED (SELECT rowid AS own_row, * FROM statements WHERE rowid IN (SELECT own_row FROM part)),
a AS MATERIALIZED (
    SELECT rowid AS article_row, title, language, published, source_chain FROM articles WHERE rowid IN (SELECT article_row FROM part)
)
SELECT (SELECT count(*) FROM hit) AS total, t.statement_id, t.page_id, t.article_id, t."start", t."end", t.text, t.speaker, t.co_speakers, t.via,
    t.act, t.about, t."to", t.said_on, t.quote, t.gloss, t.confidence, t.rule, a.title, a.language, a.published, a.source_chain
FROM part JOIN t USING (own_row) JOIN a USING (article_row)
ORDER BY part.place
