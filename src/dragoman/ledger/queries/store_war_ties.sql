-- Ties those events of `incoming` that are parts of a known war of the past to that war. Fighting belongs to it where it is told of as a whole: over all its days, as of its year, or as begun
-- on its first day; land that changed hands and a truce of both sides where they end it. What fits two wars fits none.
INSERT INTO row_pairs
WITH told AS (
    SELECT e.event_id, e.page_id, e.type, e.actors, e.recipients, e.first_day, e.last_day, a.first_day AS told
    FROM incoming AS f JOIN events AS e ON e.rowid = f.row JOIN articles AS a USING (article_id)
    WHERE e.type IN ('ASSAULT', 'COERCE', 'AGREE', 'RETREAT', 'CONCEDE') AND e.status IN ('happened', 'ongoing', 'claimed')
        AND e.first_day IS NOT NULL
), sided AS (
    SELECT DISTINCT s.event_id, coalesce(p.iso3, p.country, s.side) AS side
    FROM (SELECT event_id, page_id, unnest(actors || recipients) AS side FROM told) AS s
    LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.side
), counted AS (
    SELECT s.event_id, i.war, any_value(i.since) AS since, any_value(i.until) AS until, any_value(i.sides) AS sides, count(*) AS shared
    FROM sided AS s JOIN known_wars AS i USING (side)
    GROUP BY ALL
), fitting AS (
    SELECT event_id, war
    FROM counted JOIN told USING (event_id)
    JOIN (SELECT event_id, count(*) AS named FROM sided GROUP BY event_id) USING (event_id)
    WHERE told > coalesce(until, since) + 60 AND (
        (type IN ('AGREE', 'RETREAT', 'CONCEDE') AND shared = sides
            AND first_day = last_day AND last_day BETWEEN until - 2 AND until + 2)
        OR (type = 'COERCE' AND shared = named AND first_day = last_day AND last_day BETWEEN until - 2 AND until + 2)
        OR (type = 'ASSAULT' AND shared = named AND (
            (abs(first_day - since) <= 3 AND abs(last_day - until) <= 3)
            OR (abs(first_day - since) <= 1 AND (last_day IS NULL OR last_day = first_day) AND shared = sides)
            OR (first_day = date_trunc('year', since) AND coalesce(last_day >= until, true)
                AND coalesce(last_day = first_day + INTERVAL 1 YEAR - INTERVAL 1 DAY, until IS NOT NULL))
        ))
    )
)
SELECT event_id, min(war), 1 FROM fitting GROUP BY event_id HAVING count(DISTINCT war) = 1
