-- The pages of rows that are judged are linked anew.
DELETE FROM linked WHERE page_id IN (
    WITH judged AS (SELECT unnest(one_rows || other_rows) AS row_id FROM incoming)
    SELECT page_id FROM statements JOIN judged ON row_id = statement_id
    UNION SELECT page_id FROM events JOIN judged ON row_id = event_id
    UNION SELECT page_id FROM articles JOIN judged ON row_id = article_id
)
