SELECT event_id AS row_id FROM events JOIN incoming USING (article_id)
