-- The same utterance or happening in other places, for the statements and events of one page.
WITH mine AS MATERIALIZED (
    SELECT kind, own_row, whole FROM aside.placed
    WHERE whole IS NOT NULL AND article_row IN (SELECT rowid FROM articles WHERE page_id = $id)
),
far AS MATERIALIZED (
    SELECT mine.kind, mine.own_row AS mine_row, o.own_row, o.article_row
    FROM mine JOIN (FROM aside.placed WHERE whole IN (SELECT whole FROM mine)) AS o ON o.kind = mine.kind AND o.whole = mine.whole AND o.own_row <> mine.own_row
),
a AS MATERIALIZED (
    SELECT rowid AS article_row, article_id, title, language, published, first_day FROM articles WHERE rowid IN (SELECT article_row FROM far)
),
other AS MATERIALIZED (
    FROM far JOIN a USING (article_row)
    QUALIFY row_number() OVER (PARTITION BY far.kind, far.mine_row ORDER BY a.first_day NULLS LAST, a.article_id, far.own_row) <= 30
),
told AS MATERIALIZED (
    SELECT 'statement' AS kind, rowid AS own_row, statement_id AS id, "start", "end" FROM statements
    WHERE rowid IN (SELECT own_row FROM other WHERE kind = 'statement' UNION ALL SELECT own_row FROM mine WHERE kind = 'statement')
    UNION ALL
    SELECT 'event', rowid, event_id, "start", "end" FROM events
    WHERE rowid IN (SELECT own_row FROM other WHERE kind = 'event' UNION ALL SELECT own_row FROM mine WHERE kind = 'event')
)
SELECT one.id, away.id AS other, other.article_id, other.title, other.language, other.published, away."start", away."end"
FROM other
JOIN told AS one ON one.kind = other.kind AND one.own_row = other.mine_row
JOIN told AS away ON away.kind = other.kind AND away.own_row = other.own_row
ORDER BY one.id, other.first_day NULLS LAST, away.id
