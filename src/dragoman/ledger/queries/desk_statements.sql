-- A part of the statements that fit, by day; a statement without a day counts by its article's.
WITH said AS (
    SELECT s.statement_id, s."start", s.page_id, a.language,
        if(s.said_on IS NULL, a.first_day, s.first_day) AS first_day, if(s.said_on IS NULL, a.last_day, s.last_day) AS last_day
    FROM statements AS s JOIN articles AS a USING (article_id)
    WHERE ($speaker::VARCHAR[] IS NULL OR list_contains($speaker::VARCHAR[], s.speaker) OR list_has_any(s.co_speakers, $speaker::VARCHAR[]))
        AND ($to::VARCHAR[] IS NULL OR list_has_any(s."to", $to::VARCHAR[]))
        AND ($about::VARCHAR[] IS NULL OR list_has_any(s.about, $about::VARCHAR[]))
        AND ($act::VARCHAR[] IS NULL OR list_contains($act::VARCHAR[], s.act))
        AND ($least::DOUBLE IS NULL OR s.confidence >= $least)
        AND ($text::VARCHAR IS NULL OR contains(lower(s.text), lower($text)) OR contains(lower(s.gloss.en), lower($text)))
        AND ($language::VARCHAR IS NULL OR a.language = $language OR starts_with(a.language, $language || '-'))
        AND ($outlet::VARCHAR[] IS NULL OR list_has_any(a.source_chain, $outlet::VARCHAR[]))
        AND ($story::VARCHAR IS NULL OR s.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story))
),
hit AS (
    SELECT * FROM said
    WHERE ($since::DATE IS NULL OR last_day >= $since OR (last_day IS NULL AND first_day IS NOT NULL))
        AND ($until::DATE IS NULL OR first_day <= $until OR (first_day IS NULL AND last_day IS NOT NULL))
),
part AS (
    SELECT * FROM hit
    ORDER BY coalesce(first_day, last_day) DESC NULLS LAST, page_id, "start", statement_id
    LIMIT $limit OFFSET $offset
)
SELECT (SELECT count(*) FROM hit) AS total, s.statement_id, s.page_id, s.article_id, s."start", s."end", s.text, s.speaker, s.co_speakers,
    s.via, s.act, s.about, s."to", s.said_on, s.quote, s.gloss, s.confidence, s.rule, a.title, a.language, a.published, a.source_chain
FROM part JOIN statements AS s USING (statement_id) JOIN articles AS a USING (article_id)
ORDER BY coalesce(part.first_day, part.last_day) DESC NULLS LAST, part.page_id, part."start", statement_id
