-- Where each statement of `incoming` may have its like: its speaker, or the state of its speaker where that is not a person (`whole`) on both sides;
-- the days it may have been said on.
INSERT INTO row_blocks
WITH said AS (
    SELECT md5_number_lower(s.statement_id) AS row, md5_number_lower(s.page_id) AS page, md5_number_lower(s.speaker) AS speaker,
        md5_number_lower('of ' || coalesce(p.iso3, p.country, s.speaker)) AS state,
        coalesce(p.kind = 'person', false) AS whole,
        coalesce(s.first_day, s.last_day, a.first_day - 4) AS lo, coalesce(s.last_day, s.first_day, a.first_day) AS hi
    FROM incoming AS i JOIN statements AS s ON s.rowid = i.row JOIN articles AS a USING (article_id)
    LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.speaker
)
SELECT 'statement', row, page, whole, lo, hi, false AS half, speaker AS "key" FROM said
UNION ALL
SELECT 'statement', row, page, whole, lo, hi, true, state FROM said
