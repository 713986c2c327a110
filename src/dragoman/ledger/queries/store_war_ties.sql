-- Ties those events of `incoming` that are parts of a known war of the past to that war. Fighting belongs to it where it is told of
-- as a whole, and so does land taken: over all its days or years, as of its year, as begun on its first day, as between both sides up to its end, or by
-- its name without a day; land that changed hands and a truce of both sides where they end it. What fits two wars fits none.
INSERT INTO row_pairs
WITH told AS (
    SELECT e.event_id, e.page_id, e.type, e.mode, e.actors, e.recipients, e.first_day, e.last_day, a.first_day AS told, e."start", e."end",
        list_sort(list_distinct(e.actors)) = list_sort(list_distinct(e.recipients)) AS mutual
    FROM incoming AS f JOIN events AS e ON e.rowid = f.row JOIN articles AS a USING (article_id)
    WHERE e.type IN ('ASSAULT', 'COERCE', 'AGREE', 'RETREAT', 'CONCEDE') AND e.status IN ('happened', 'ongoing', 'claimed')
), sided AS (
    SELECT DISTINCT s.event_id, coalesce(p.iso3, p.country, s.side) AS side
    FROM (SELECT event_id, page_id, unnest(actors || recipients) AS side FROM told) AS s
    LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.side
), counted AS (
    SELECT s.event_id, any_value(COLUMNS(w.* EXCLUDE (side, war))), w.war, count(*) AS shared
    FROM sided AS s JOIN known_wars AS w USING (side)
    GROUP BY s.event_id, w.war
), compared AS (
    SELECT *, shared = named AS only_sides, shared = sides AS all_sides, first_day = last_day AS exact,
        type IN ('AGREE', 'RETREAT', 'CONCEDE') AS truce,
        first_day BETWEEN until_first - 2 AND until_last + 2 AND last_day BETWEEN until_first - 2 AND until_last + 2 AS at_end,
        first_day >= date_trunc('year', until_first) AND last_day <= last_day(date_trunc('year', until_last) + INTERVAL 11 MONTH)
            AND first_day <= until_last AND last_day >= until_first AS in_year_of_end
    FROM counted JOIN told USING (event_id)
    JOIN (SELECT event_id, count(*) AS named FROM sided GROUP BY event_id) USING (event_id)
    WHERE told > coalesce(until_last, since_last) + 60
), fitting AS (
    SELECT DISTINCT event_id, war
    FROM compared
    WHERE (truce AND all_sides AND (at_end OR (type = 'RETREAT' AND in_year_of_end)))
        OR (type = 'COERCE' AND only_sides AND exact AND at_end)
        OR ((type = 'ASSAULT' OR mode = 'seize') AND only_sides AND (
            (exact AND first_day BETWEEN since_first - 1 AND since_last + 1 AND (all_sides OR until_last IS NOT NULL))
            OR (first_day BETWEEN since_first - 1 AND since_last + 1 AND last_day IS NULL AND all_sides)
            OR (first_day = date_trunc('month', since_first) AND last_day = last_day(since_first))
            OR (first_day BETWEEN date_trunc('year', since_first) AND since_last + 3
                AND coalesce(last_day >= until_first - 3, true)
                AND coalesce(last_day <= last_day(date_trunc('year', until_last) + INTERVAL 11 MONTH), until_last IS NOT NULL))
            OR (mutual AND all_sides AND (at_end OR in_year_of_end))
            OR (first_day IS NULL AND last_day IS NULL AND until_last IS NOT NULL AND EXISTS (
                SELECT 1 FROM mentions AS m
                WHERE m.page_id = compared.page_id AND m.entity_id = war AND m."start" < compared."end" AND m."end" > compared."start"
            ))
        ))
)
SELECT event_id, min(war), 1 FROM fitting GROUP BY event_id HAVING count(*) = 1
