-- The same utterance or happening on other pages, for the statements and events of one page.
WITH mine AS (SELECT id, whole FROM aside.member WHERE list_contains($ids::VARCHAR[], id)),
other AS (SELECT mine.id, o.id AS other FROM mine JOIN aside.member AS o ON o.whole = mine.whole AND o.id <> mine.id),
found AS (
    SELECT statement_id AS row_id, article_id, "start", "end" FROM statements WHERE statement_id IN (SELECT other FROM other)
    UNION ALL
    SELECT event_id, article_id, "start", "end" FROM events WHERE event_id IN (SELECT other FROM other)
)
SELECT other.id, other.other, a.article_id, a.title, a.language, a.published, found."start", found."end"
FROM other JOIN found ON found.row_id = other.other JOIN articles AS a USING (article_id)
QUALIFY row_number() OVER (PARTITION BY other.id ORDER BY a.first_day NULLS LAST, other.other) <= 30
ORDER BY other.id, a.first_day NULLS LAST, other.other
