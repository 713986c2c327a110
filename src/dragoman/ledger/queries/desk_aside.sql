-- What the desk asks for again and again, laid out beside its copy of the ledger, in memory.
ATTACH ':memory:' AS aside (READ_WRITE);

-- Statements by utterance, events by happening, where there are several, by the place of their row, each with where it stands.
CREATE TABLE aside.member AS
WITH said AS (SELECT unnest(statement_ids) AS id, utterance_id FROM utterances WHERE len(statement_ids) > 1),
done AS (SELECT unnest(event_ids) AS id, happening_id FROM happenings WHERE len(event_ids) > 1)
SELECT m.kind, m.own_row, m.id, m.whole, dense_rank() OVER (ORDER BY m.kind, m.whole) AS number, a.rowid AS article_row, a.first_day,
    m."start", m."end"
FROM (
    SELECT 'statement' AS kind, s.rowid AS own_row, id, utterance_id AS whole, s.article_id, s."start", s."end"
    FROM said JOIN statements AS s ON s.statement_id = said.id
    UNION ALL
    SELECT 'event', e.rowid, id, happening_id, e.article_id, e."start", e."end"
    FROM done JOIN events AS e ON e.event_id = done.id
) AS m JOIN articles AS a USING (article_id)
ORDER BY kind, own_row;

-- Statements in the order of their list, by the place of their row; one without a day of its own counts by its article's.
CREATE TABLE aside.statement_order AS
SELECT row_number() OVER (ORDER BY coalesce(first_day, last_day) DESC NULLS LAST, page_id, "start", statement_id) AS place,
    own_row, article_row, language, first_day, last_day
FROM (
    SELECT t.rowid AS own_row, a.rowid AS article_row, a.language, t.page_id, t."start", t.statement_id,
        if(t.said_on IS NULL, a.first_day, t.first_day) AS first_day, if(t.said_on IS NULL, a.last_day, t.last_day) AS last_day
    FROM statements AS t JOIN articles AS a USING (article_id)
)
ORDER BY place;

-- Events in the order of their list, by the place of their row; one without a day of its own counts by its article's.
CREATE TABLE aside.event_order AS
SELECT row_number() OVER (ORDER BY coalesce(first_day, last_day) DESC NULLS LAST, page_id, "start", event_id) AS place,
    own_row, article_row, language, first_day, last_day
FROM (
    SELECT t.rowid AS own_row, a.rowid AS article_row, a.language, t.page_id, t."start", t.event_id,
        if(t.date IS NULL, a.first_day, t.first_day) AS first_day, if(t.date IS NULL, a.last_day, t.last_day) AS last_day
    FROM events AS t JOIN articles AS a USING (article_id)
)
ORDER BY place;

-- How many statements and events an article has.
CREATE TABLE aside.tally AS
SELECT article_id, sum(said)::BIGINT AS statements, sum(done)::BIGINT AS events FROM (
    SELECT article_id, 1 AS said, 0 AS done FROM statements UNION ALL SELECT article_id, 0, 1 FROM events
)
GROUP BY article_id;

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
