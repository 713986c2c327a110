-- Where a statement may have its like: the state of its speaker, the days it may have been said on.
CREATE OR REPLACE TEMP TABLE blocks_of_rows AS
SELECT s.statement_id AS row_id, s.page_id, 'said' AS family, coalesce(p.iso3, p.country, s.speaker) AS side,
    coalesce(s.first_day, s.last_day, a.first_day - 4) AS lo, coalesce(s.last_day, s.first_day, a.last_day) AS hi
FROM statements AS s JOIN articles AS a USING (article_id)
LEFT JOIN page_entities AS p ON p.page_id = s.page_id AND p.entity_id = s.speaker
