SELECT happening_id AS group_id, event_ids AS row_ids FROM happenings
WHERE happening_id IN (
    SELECT happening_id FROM (SELECT happening_id, unnest(event_ids) AS row_id FROM happenings) JOIN incoming USING (row_id)
)
