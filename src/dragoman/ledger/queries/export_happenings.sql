SELECT happening_id, type, date, event_ids FROM happenings ORDER BY happening_id
