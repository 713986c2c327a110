-- Where a statement may have its like: its speaker, or the state of its speaker where that is not a person (`whole`) on both sides;
-- the days it may have been said on.
CREATE OR REPLACE TEMP TABLE blocks_of_rows AS
WITH said AS (
    SELECT s.rowid AS row, hash(s.page_id) AS page, hash(s.speaker) AS speaker, hash(coalesce(p.iso3, p.country, s.speaker), 0) AS state,
        coalesce(p.kind = 'person', false) AS whole,
        coalesce(s.first_day, s.last_day, a.first_day - 4) AS lo, coalesce(s.last_day, s.first_day, a.first_day) AS hi
    FROM statements AS s JOIN articles AS a USING (article_id)
    LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.speaker
)
SELECT row, page, whole, lo, hi, false AS half, speaker AS "key" FROM said
UNION ALL
SELECT row, page, whole, lo, hi, true, state FROM said
