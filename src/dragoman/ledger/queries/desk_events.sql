-- A part of the events that fit, by day; an event without a date counts by its article's.
WITH dated AS (
    SELECT e.event_id, e."start", e.page_id,
        if(e.date IS NULL, a.first_day, e.first_day) AS first_day, if(e.date IS NULL, a.last_day, e.last_day) AS last_day
    FROM events AS e JOIN articles AS a USING (article_id)
    WHERE ($actor::VARCHAR[] IS NULL OR list_has_any(e.actors, $actor::VARCHAR[]))
        AND ($to::VARCHAR[] IS NULL OR list_has_any(e.recipients, $to::VARCHAR[]))
        AND ($place::VARCHAR[] IS NULL OR list_contains($place::VARCHAR[], e.place))
        AND ($type::VARCHAR[] IS NULL OR list_contains($type::VARCHAR[], e.type))
        AND ($status::VARCHAR[] IS NULL OR list_contains($status::VARCHAR[], e.status))
        AND ($least::DOUBLE IS NULL OR e.confidence >= $least)
        AND ($text::VARCHAR IS NULL OR contains(lower(e.text), lower($text)) OR contains(lower(e.gloss.en), lower($text)))
        AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
        AND ($outlet::VARCHAR[] IS NULL OR list_has_any(a.source_chain, $outlet::VARCHAR[]))
        AND ($story::VARCHAR IS NULL OR e.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story))
),
hit AS (
    SELECT * FROM dated
    WHERE ($since::DATE IS NULL OR last_day >= $since OR (last_day IS NULL AND first_day IS NOT NULL))
        AND ($until::DATE IS NULL OR first_day <= $until OR (first_day IS NULL AND last_day IS NOT NULL))
),
part AS (
    SELECT * FROM hit
    ORDER BY coalesce(first_day, last_day) DESC NULLS LAST, page_id, "start", event_id
    LIMIT $limit OFFSET $offset
)
SELECT (SELECT count(*) FROM hit) AS total, e.event_id, e.page_id, e.article_id, e."start", e."end", e.text, e.type, e.mode, e.actors,
    e.recipients, e.date, e.place, e.status, e."by", e.denied_by, e.gloss, e.confidence, e.rule, a.title, a.language, a.published,
    a.source_chain
FROM part JOIN events AS e USING (event_id) JOIN articles AS a USING (article_id)
ORDER BY coalesce(part.first_day, part.last_day) DESC NULLS LAST, part.page_id, part."start", event_id
