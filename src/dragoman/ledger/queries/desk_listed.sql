-- The places of a part of the statements or events that fit, in the order of their list, and how many there are. Where nothing is asked of
-- a row's own words, neither table is read.
WITH hit AS (
    SELECT o.place, o.own_row FROM aside.placed AS o
    WHERE o.kind = $kind
        AND ($language::VARCHAR IS NULL OR o.language = $language OR starts_with(o.language, $language || '-'))
        AND ($since::DATE IS NULL OR o.last_day >= $since OR (o.last_day IS NULL AND o.first_day IS NOT NULL))
        AND ($until::DATE IS NULL OR o.first_day <= $until OR (o.first_day IS NULL AND o.last_day IS NOT NULL))
        AND ($word::VARCHAR[] IS NULL OR list_contains($word::VARCHAR[], o.word))
        AND ($status::VARCHAR[] IS NULL OR list_contains($status::VARCHAR[], o.status))
        AND ($least::DOUBLE IS NULL OR o.confidence >= $least)
        AND ($outlet::VARCHAR[] IS NULL
            OR o.article_row IN (SELECT a.rowid FROM articles AS a WHERE $outlet::VARCHAR[] IS NOT NULL AND list_has_any(a.source_chain, $outlet::VARCHAR[])))
        AND ($story::VARCHAR IS NULL
            OR o.article_row IN (SELECT a.rowid FROM articles AS a JOIN story_articles AS s USING (article_id) WHERE s.story_id = $story))
        AND ($who::VARCHAR[] IS NULL
            OR o.own_row IN (SELECT p.own_row FROM aside.parts AS p WHERE p.part = $who_part AND p.entity_id IN (SELECT unnest($who::VARCHAR[]))))
        AND ($whom::VARCHAR[] IS NULL
            OR o.own_row IN (SELECT p.own_row FROM aside.parts AS p WHERE p.part = $whom_part AND p.entity_id IN (SELECT unnest($whom::VARCHAR[]))))
        AND ($other::VARCHAR[] IS NULL
            OR o.own_row IN (SELECT p.own_row FROM aside.parts AS p WHERE p.part = $other_part AND p.entity_id IN (SELECT unnest($other::VARCHAR[]))))
        AND ($text::VARCHAR IS NULL
            OR o.own_row IN (
                SELECT t.rowid FROM statements AS t
                WHERE $kind = 'statement' AND $text::VARCHAR IS NOT NULL
                    AND contains(lower(concat_ws(chr(10), t.text, t.gloss.en, t.gloss.ar, t.gloss.zh, t.gloss.ru)), lower($text))
                UNION ALL
                SELECT t.rowid FROM events AS t
                WHERE $kind = 'event' AND $text::VARCHAR IS NOT NULL
                    AND contains(lower(concat_ws(chr(10), t.text, t.gloss.en, t.gloss.ar, t.gloss.zh, t.gloss.ru)), lower($text))
            ))
)
SELECT (SELECT count(*) FROM hit) AS total, own_row FROM hit ORDER BY place LIMIT $limit OFFSET $offset
