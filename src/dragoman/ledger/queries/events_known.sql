SELECT row_id FROM incoming JOIN events ON event_id = row_id
