-- The rows that were not compared yet, or stood in another happening, story or utterance when they were.
CREATE OR REPLACE TEMP TABLE changed AS
SELECT m.matter, m."day", m.row_id, m.context AS before, concat_ws('|', coalesce(o.happening_id, ''), coalesce(p.story_id, ''), coalesce(u.utterance_id, '')) AS after
FROM matters AS m
LEFT JOIN (SELECT happening_id, unnest(event_ids) AS event_id FROM happenings) AS o USING (event_id)
LEFT JOIN (SELECT article_id, min(story_id) AS story_id FROM story_articles GROUP BY article_id) AS p USING (article_id)
LEFT JOIN (SELECT utterance_id, unnest(statement_ids) AS statement_id FROM utterances) AS u ON u.statement_id = m.row_id
WHERE m.context IS DISTINCT FROM after
