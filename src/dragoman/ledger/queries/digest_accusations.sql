-- Who accuses or criticises whom, by side: a state stands with its people, ministries and forces. `voices` says who spoke.
WITH states AS (
    SELECT iso3, min(label) AS label FROM entities WHERE kind = 'state' AND iso3 IS NOT NULL GROUP BY iso3
),

sides AS (
    SELECT e.entity_id, e.label, e.kind, coalesce(s.label, e.label) AS side
    FROM entities AS e LEFT JOIN states AS s ON s.iso3 = coalesce(e.country, e.iso3) AND e.kind IN ('person', 'state', 'government', 'group')
),

said AS (
    SELECT s.speaker, unnest(if(len(s."to") > 0, s."to", s.about)) AS target, s.page_id, s.statement_id, a.language
    FROM statements AS s JOIN articles AS a USING (article_id)
    WHERE s.act IN ('accuse', 'criticise')
),

pairs AS (
    SELECT who.side AS who, whom.side AS whom, who.label AS voice, said.*
    FROM said JOIN sides AS who ON who.entity_id = said.speaker JOIN sides AS whom ON whom.entity_id = said.target
    WHERE who.side <> whom.side AND whom.kind IN ('person', 'state', 'government', 'organisation', 'group')
),

voices AS (
    SELECT who, whom, voice, count(DISTINCT statement_id) AS times FROM pairs GROUP BY who, whom, voice
)

SELECT who, whom, count(DISTINCT statement_id) AS times, count(DISTINCT page_id) AS pages,
    string_agg(DISTINCT language, ' ' ORDER BY language),
    (SELECT string_agg(voice || if(v.times > 1, ' ' || v.times, ''), ', ' ORDER BY v.times DESC, voice) FROM voices AS v WHERE v.who = pairs.who AND v.whom = pairs.whom)
FROM pairs
GROUP BY who, whom
ORDER BY times DESC, pages DESC, who, whom
