-- Charges and denials, with the day of their article and the state of their speaker.
SELECT s.* EXCLUDE (first_day, last_day), a.published AS day, e.country AS country
FROM statements AS s JOIN articles AS a USING (article_id) JOIN entities AS e ON e.entity_id = s.speaker
WHERE s.act IN ('accuse', 'criticise', 'threaten', 'deny', 'reject') AND s.reported_by IS NULL
ORDER BY s.page_id, s."start", s.statement_id
