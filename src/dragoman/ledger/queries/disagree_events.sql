-- Events with what their comparison needs. `when` is the nearest time expression that gives the event its date, `words` the page
-- from the first to the last character of both, where these lie near each other.
WITH wanted AS (SELECT e.* FROM events AS e JOIN incoming ON incoming.row_id = e.event_id),

dated AS (
    SELECT e.event_id, t."start" AS when_start, t."end" AS when_end, t.text AS when_text
    FROM wanted AS e JOIN times AS t ON t.page_id = e.page_id AND t.value = e.date AND abs(t."start" - e."start") < 250
    QUALIFY row_number() OVER (PARTITION BY e.event_id ORDER BY abs(t."start" - e."start"), t."start") = 1
)

SELECT e.* EXCLUDE (first_day, last_day), a.published, a.first_day, a.last_day, a.language, a.source_chain[-1] AS outlet, p.story_id AS story,
    exists(FROM blocks AS b WHERE b.page_id = e.page_id AND b.role = 'title' AND b."start" <= e."start" AND e."start" < b."end") AS title,
    d.when_text, least(e."start", d.when_start) AS hull_start, greatest(e."end", d.when_end) AS hull_end,
    substring(g.text, least(e."start", d.when_start) + 1, greatest(e."end", d.when_end) - least(e."start", d.when_start)) AS hull
FROM wanted AS e JOIN articles AS a USING (article_id) JOIN pages AS g ON g.page_id = e.page_id
LEFT JOIN dated AS d USING (event_id)
LEFT JOIN (SELECT article_id, min(story_id) AS story_id FROM story_articles GROUP BY article_id) AS p USING (article_id)
