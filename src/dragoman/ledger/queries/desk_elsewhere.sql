-- The same utterance or happening in other places, for the statements and events of one page.
WITH mine AS MATERIALIZED (
    SELECT id, number FROM aside.member
    WHERE kind = 'statement' AND own_row IN (SELECT rowid FROM statements WHERE page_id = $id)
    UNION ALL
    SELECT id, number FROM aside.member WHERE kind = 'event' AND own_row IN (SELECT rowid FROM events WHERE page_id = $id)
),
other AS MATERIALIZED (
    SELECT mine.id, o.id AS other, o.article_row, o.first_day, o."start", o."end"
    FROM mine JOIN aside.member AS o ON o.number = mine.number AND o.id <> mine.id
    QUALIFY row_number() OVER (PARTITION BY mine.id ORDER BY o.first_day NULLS LAST, o.id) <= 30
),
a AS MATERIALIZED (
    SELECT rowid AS article_row, article_id, title, language, published FROM articles WHERE rowid IN (SELECT article_row FROM other)
)
SELECT other.id, other.other, a.article_id, a.title, a.language, a.published, other."start", other."end"
FROM other JOIN a USING (article_row)
ORDER BY other.id, other.first_day NULLS LAST, other.other
