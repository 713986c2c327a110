INSERT INTO happenings
SELECT happening_id, type, date, place, status, actors, recipients, denied_by, event_ids FROM incoming
