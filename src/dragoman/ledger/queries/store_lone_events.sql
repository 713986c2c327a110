-- An event that is like no other is a happening of its own; what is merely thought of is none.
INSERT INTO happenings
SELECT 'ha-' || sha256(event_id)[1:16], type, date, place, status, actors, recipients, list_sort(list_distinct(denied_by)), [event_id]
FROM events JOIN incoming ON row_id = event_id
WHERE status <> 'hypothetical'
ORDER BY 1
