-- Where each event of `incoming` may have its like: its family of types, the states on both of its sides, the days it may have been
-- on. A span of more than a month is the background of a story and stands with its like. `families` says which families types
-- are of, and of which there are many: of others, what is spoken of before its day may be given too.
-- What is told long after may be of one war whatever its type.
-- An event with both sides (`whole`) meets others of both sides by both, and by one alone only what lacks the other (`half`); such
-- half-told events meet by any side.
INSERT INTO row_blocks
WITH dated AS (
    SELECT md5_number_lower(e.event_id) AS row, e.page_id, md5_number_lower(e.page_id) AS page, e.type, e.actors, e.recipients, e.place, e.status, e."start", e."end",
        e.first_day, e.last_day, a.first_day AS told_first, a.last_day AS told_last,
        e.last_day - e.first_day <= 31 AS days,
        (e.first_day IS NOT NULL OR e.last_day IS NOT NULL) AND coalesce(e.last_day - e.first_day > 31, true) AS vague
    FROM incoming AS i JOIN events AS e ON e.rowid = i.row JOIN articles AS a USING (article_id)
), spoken AS (
    SELECT s.row, s.page, f.family || if(s.vague, '~', '') AS family,
        len(actors) > 0 AND len(recipients) > 0
            AND list_sort(list_distinct(actors)) <> list_sort(list_distinct(recipients)) AS whole,
        CASE WHEN s.days THEN s.first_day - 1 WHEN s.vague THEN coalesce(s.first_day, DATE '0001-01-01')
            ELSE s.told_first - 5 END AS lo,
        CASE WHEN s.days THEN s.last_day + 1 WHEN s.vague THEN coalesce(s.last_day, DATE '9999-12-31')
            ELSE s.told_last + if(s.status = 'planned' OR (s.status <> 'happened' AND NOT f.many), 31, 2) END AS hi
    FROM dated AS s JOIN families AS f ON f.type = s.type
    UNION ALL
    SELECT row, page, 'war', false, first_day - 3, last_day + 3
    FROM dated
    WHERE type IN ('ASSAULT', 'COERCE', 'AGREE', 'RETREAT', 'CONCEDE') AND status IN ('happened', 'ongoing', 'claimed')
        AND told_first - last_day > 60
), sided AS (
    SELECT DISTINCT s.row, s.role, coalesce(p.iso3, p.country, s.side) AS state
    FROM (
        SELECT row, page_id, unnest(actors) AS side, 'by' AS role FROM dated
        UNION ALL
        SELECT row, page_id, unnest(recipients), 'to' FROM dated
        UNION ALL
        SELECT row, page_id, coalesce(place, ''), unnest(['by', 'to']) FROM dated WHERE len(actors) + len(recipients) = 0
    ) AS s
    LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.side
), keyed AS (
    SELECT a.row, a.state || '>' || b.state AS "key", false AS half
    FROM sided AS a JOIN sided AS b USING (row) WHERE a.role = 'by' AND b.role = 'to'
    UNION ALL
    SELECT row, role || ' ' || state, true FROM sided
    UNION ALL
    SELECT s.row, s.state, true FROM sided AS s JOIN (SELECT DISTINCT row FROM spoken WHERE NOT whole) USING (row)
    UNION ALL
    SELECT d.row, 'named ' || m.entity_id, false
    FROM mentions AS m JOIN dated AS d ON d.page_id = m.page_id AND m."start" >= d."start" - 240 AND m."end" <= d."end" + 240
    WHERE m.kind IN ('agreement', 'operation', 'exercise')
    UNION ALL
    SELECT row, 'page ' || page_id, true FROM dated
)
SELECT DISTINCT 'event', s.row, s.page, s.whole, s.lo, s.hi, k.half, md5_number_lower(s.family || ' ' || k."key") AS "key"
FROM spoken AS s JOIN keyed AS k USING (row)
