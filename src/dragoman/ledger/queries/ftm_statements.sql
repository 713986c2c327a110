-- The statements of some pages ($pages), for FollowTheMoney.
SELECT s.statement_id, s.article_id, s.text, s.act, s.said_on, s.gloss.en AS gloss, [s.speaker] || s.co_speakers AS speakers,
    s."to" AS addressees, s.about, p.url
FROM statements AS s
JOIN pages AS p USING (page_id)
WHERE s.page_id IN (SELECT unnest($pages::VARCHAR[]))
ORDER BY s.page_id, s."start", s."end", s.statement_id
