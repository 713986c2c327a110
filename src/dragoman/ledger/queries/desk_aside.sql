-- What the desk asks for again and again, laid out beside its copy of the ledger, in memory. Rows are told by their place in their table.
ATTACH ':memory:' AS aside (READ_WRITE, COMPRESS);

-- Articles in the order of their list; `place` begins anew with each role.
CREATE TABLE aside.article_order AS
SELECT row_number() OVER (PARTITION BY role ORDER BY first_day DESC NULLS LAST, article_id) AS place, role, rowid AS article_row, language,
    first_day, last_day
FROM articles
ORDER BY role, place;

-- Statements and events in the order of their lists, each with what its list is narrowed by. One without a day of its own counts by its
-- article's. `whole`: the utterance or happening that it is one of several of.
CREATE TABLE aside.placed AS
WITH told AS (
    SELECT 'statement' AS kind, t.rowid AS own_row, t.article_id, t.page_id, t."start", t.statement_id AS id, t.act AS word, t.quote AS status,
        t.confidence, t.said_on AS own_day, t.first_day, t.last_day
    FROM statements AS t
    UNION ALL
    SELECT 'event', t.rowid, t.article_id, t.page_id, t."start", t.event_id, t.type, t.status, t.confidence, t.date, t.first_day, t.last_day
    FROM events AS t
),
many AS (
    SELECT unnest(statement_ids) AS id, rowid AS whole FROM utterances WHERE len(statement_ids) > 1
    UNION ALL
    SELECT unnest(event_ids), rowid FROM happenings WHERE len(event_ids) > 1
),
dated AS (
    SELECT t.kind, t.own_row, a.rowid AS article_row, t.page_id, t."start", t.id, a.language, t.word, t.status, t.confidence, many.whole,
        if(t.own_day IS NULL, a.first_day, t.first_day) AS first_day, if(t.own_day IS NULL, a.last_day, t.last_day) AS last_day
    FROM told AS t JOIN articles AS a USING (article_id) LEFT JOIN many ON many.id = t.id
)
SELECT row_number() OVER (PARTITION BY kind ORDER BY coalesce(first_day, last_day) DESC NULLS LAST, page_id, "start", id) AS place, kind,
    own_row, article_row, language, first_day, last_day, word, status, confidence, whole
FROM dated
ORDER BY kind, place;

-- How many statements and events an article has.
CREATE TABLE aside.tally AS
SELECT article_row, count(*) FILTER (WHERE kind = 'statement') AS statements, count(*) FILTER (WHERE kind = 'event') AS events
FROM aside.placed GROUP BY article_row;

-- Who is named in which article, and how often.
CREATE TABLE aside.named AS
SELECT m.entity_id, a.rowid AS article_row, m.kind, count(*) AS times, count(*) FILTER (WHERE m.how IN ('name', 'seat')) AS by_name
FROM mentions AS m JOIN articles AS a USING (article_id)
GROUP BY ALL ORDER BY entity_id;

-- Who speaks, is spoken to and of, acts and is acted upon, and where events are: a row each, by entity.
CREATE TABLE aside.parts AS
WITH part AS (
    SELECT speaker AS entity_id, 'says' AS part, 'statement' AS kind, rowid AS own_row FROM statements
    UNION ALL SELECT unnest(co_speakers), 'says', 'statement', rowid FROM statements
    UNION ALL SELECT unnest(about), 'about', 'statement', rowid FROM statements
    UNION ALL SELECT unnest("to"), 'to', 'statement', rowid FROM statements
    UNION ALL SELECT speaker, 'accuses', 'statement', rowid FROM statements WHERE act = 'accuse'
    UNION ALL SELECT unnest("to"), 'accused', 'statement', rowid FROM statements WHERE act = 'accuse'
    UNION ALL SELECT unnest(actors), 'acts', 'event', rowid FROM events
    UNION ALL SELECT unnest(recipients), 'suffers', 'event', rowid FROM events
    UNION ALL SELECT place, 'place', 'event', rowid FROM events WHERE place IS NOT NULL
)
SELECT part.*, o.place FROM part JOIN aside.placed AS o USING (kind, own_row) ORDER BY entity_id, part, place;

CHECKPOINT aside
