-- What was said and done on each day, the same thing told by several pages once; most told first.
WITH told AS (
    SELECT coalesce(s.said_on, a.published) AS day, if(s.said_on IS NULL, a.first_day, s.first_day) AS first_day, 'said' AS sort,
        s.act AS what, '' AS status, s.speaker || ' ' || s.act || ' ' || list_sort(s."to")::VARCHAR || list_sort(s.about)::VARCHAR AS same,
        s.gloss, s.text, a.language, s.page_id, s.statement_id AS id,
        s.confidence + if(s.act IN ('assert', 'regret', 'predict', 'praise'), 0, 0.5) + if(len(s."to") + len(s.about) > 0, 0.5, 0) AS weight
    FROM statements AS s JOIN articles AS a USING (article_id)
    WHERE a.role = 'main'
    UNION ALL
    SELECT coalesce(e.date, a.published), if(e.date IS NULL, a.first_day, e.first_day), 'done', e.type, e.status,
        e.type || ' ' || list_sort(e.actors)::VARCHAR || list_sort(e.recipients)::VARCHAR || e.status,
        e.gloss, e.text, a.language, e.page_id, e.event_id,
        e.confidence + if(len(e.actors) > 0, 0.5, 0) + if(len(e.recipients) > 0, 0.5, 0)
    FROM events AS e JOIN articles AS a USING (article_id)
    WHERE a.role = 'main'
)

SELECT day, sort, what, status, min_by(gloss.en, id), arg_max(text, (weight, id)), arg_max(language, (weight, id)),
    count(DISTINCT page_id) AS pages, string_agg(DISTINCT language, ' ' ORDER BY language)
FROM told
GROUP BY day, first_day, sort, what, status, same
ORDER BY first_day NULLS LAST, day, sort, pages DESC, max(weight) DESC, min(id)
