-- Where an event may have its like: its family of types, a state that is in it, the days it may have been on. A span of
-- more than a month is the background of a story and stands with its like. `incoming` says which families types are of,
-- and of which there are many: of others, what is spoken of before its day may be given too.
CREATE OR REPLACE TEMP TABLE blocks_of_rows AS
WITH dated AS (
    SELECT e.event_id AS row_id, e.page_id, e.type, e.actors, e.recipients, e.place, e.status,
        e.first_day, e.last_day, a.first_day AS told_first, a.last_day AS told_last,
        e.last_day - e.first_day <= 31 AS days,
        (e.first_day IS NOT NULL OR e.last_day IS NOT NULL) AND coalesce(e.last_day - e.first_day > 31, true) AS vague
    FROM events AS e JOIN articles AS a USING (article_id)
), sided AS (
    SELECT *, unnest(
        if(len(actors) + len(recipients) > 0, list_distinct(actors || recipients), [coalesce(place, '')])
    ) AS side
    FROM dated
)
SELECT DISTINCT s.row_id, s.page_id, f.family || if(s.vague, '~', '') AS family,
    coalesce(p.iso3, p.country, s.side) AS side,
    CASE WHEN s.days THEN s.first_day - 1 WHEN s.vague THEN coalesce(s.first_day, DATE '0001-01-01')
        ELSE s.told_first - 5 END AS lo,
    CASE WHEN s.days THEN s.last_day + 1 WHEN s.vague THEN coalesce(s.last_day, DATE '9999-12-31')
        ELSE s.told_last + if(s.status = 'planned' OR (s.status <> 'happened' AND NOT f.many), 31, 2) END AS hi
FROM sided AS s
JOIN incoming AS f ON f.type = s.type
LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.side
