-- What main articles dated from $first to $last tell ($first null: the undated ones), the same thing on several pages
-- once: what has two sides, was done, has a date, weighs (force, pacts, truces, sanctions), says more than "says" or stands on more pages
-- comes first.
WITH chosen AS (
    SELECT article_id, page_id, language
    FROM articles
    WHERE role = 'main' AND (coalesce(first_day, last_day) BETWEEN $first AND $last OR ($first IS NULL AND first_day IS NULL AND last_day IS NULL))
),

told AS (
    SELECT 'said' AS sort, '' AS status, s.speaker AS who, a.language, s.page_id, s."start", s."end", s.statement_id AS id, s.gloss.en AS gloss,
        s.speaker || ' ' || s.act || ' ' || list_sort(s."to")::VARCHAR || list_sort(s.about)::VARCHAR AS same,
        s.confidence + if(s.act IN ('assert', 'regret', 'predict', 'praise'), 0, 0.5) + if(len(s."to") > 0, 0.5, 0)
            + if(len(s.about) > 0, 0.3, 0) AS weight
    FROM statements AS s JOIN chosen AS a USING (article_id)
    UNION ALL
    SELECT 'done', e.status, coalesce(e.actors[1], ''), a.language, e.page_id, e."start", e."end", e.event_id, e.gloss.en,
        e.type || ' ' || list_sort(e.actors)::VARCHAR || list_sort(e.recipients)::VARCHAR || e.status,
        e.confidence + if(len(e.actors) > 0, 0.5, -0.5) + if(len(e.recipients) > 0, 0.5, 0)
            + if(e.status IN ('happened', 'ongoing'), 0.4, 0) - if(e.status = 'hypothetical', 1.2, 0) - if(e.date IS NULL, 0.6, 0)
            + if(e.type IN ('AGREE', 'ASSAULT', 'RETREAT', 'SANCTION'), 0.25, 0)
    FROM events AS e JOIN chosen AS a USING (article_id)
),

best AS (
    SELECT sort, status, who, min_by(gloss, id) AS gloss, count(DISTINCT page_id) AS pages,
        string_agg(DISTINCT language, ', ' ORDER BY language) AS languages, max(weight) AS weight,
        arg_max(page_id, (weight, id)) AS page_id, arg_max("start", (weight, id)) AS "start", arg_max("end", (weight, id)) AS "end", min(id) AS id
    FROM told
    GROUP BY sort, status, who, same
)

SELECT b.sort, b.status, b.who, b.gloss, b.pages, b.languages, b.page_id || ' ' || b."start",
    substr(p.text, greatest(b."start" - 200, 0) + 1, least(b."start", 200)), substr(p.text, b."start" + 1, b."end" - b."start"),
    substr(p.text, b."end" + 1, 200)
FROM best AS b JOIN pages AS p USING (page_id)
ORDER BY b.sort, b.weight + 0.5 * ln(b.pages) DESC, b.id
LIMIT 200
