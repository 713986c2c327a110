-- The events of the happenings in `incoming`.
SELECT happening_id, unnest(event_ids) AS row_id FROM happenings JOIN incoming USING (happening_id) ORDER BY ALL
