SELECT happening_id, type, date, event_ids, place, status, actors, recipients, denied_by FROM happenings ORDER BY happening_id
