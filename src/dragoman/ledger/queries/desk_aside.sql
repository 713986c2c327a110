-- What the desk asks for again and again, laid out beside its copy of the ledger, in memory.
ATTACH ':memory:' AS aside (READ_WRITE);

-- Statements by utterance, events by happening, where there are several.
CREATE TABLE aside.member AS
SELECT unnest(statement_ids) AS id, utterance_id AS whole FROM utterances WHERE len(statement_ids) > 1
UNION ALL
SELECT unnest(event_ids), happening_id FROM happenings WHERE len(event_ids) > 1;

-- Who is named in which article, and how often.
CREATE TABLE aside.named AS
SELECT entity_id, article_id, kind, count(*) AS times, count(*) FILTER (WHERE how IN ('name', 'seat')) AS by_name
FROM mentions WHERE article_id IS NOT NULL
GROUP BY entity_id, article_id, kind ORDER BY entity_id;

-- Who speaks, is spoken to and of, acts and is acted upon: a row each, by entity.
CREATE TABLE aside.parts AS
WITH said AS (
    SELECT s.statement_id AS id, s.act, s.speaker, s.co_speakers, s."to", s.about, coalesce(s.first_day, a.first_day) AS day
    FROM statements AS s JOIN articles AS a USING (article_id)
),
done AS (
    SELECT e.event_id AS id, e.actors, e.recipients, coalesce(e.first_day, a.first_day) AS day
    FROM events AS e JOIN articles AS a USING (article_id)
)
FROM (
    SELECT speaker AS entity_id, 'says' AS part, id, day FROM said
    UNION ALL SELECT unnest(co_speakers), 'says', id, day FROM said
    UNION ALL SELECT unnest(about), 'about', id, day FROM said
    UNION ALL SELECT speaker, 'accuses', id, day FROM said WHERE act = 'accuse'
    UNION ALL SELECT unnest("to"), 'accused', id, day FROM said WHERE act = 'accuse'
    UNION ALL SELECT unnest(actors), 'acts', id, day FROM done
    UNION ALL SELECT unnest(recipients), 'suffers', id, day FROM done
)
ORDER BY entity_id, part
