INSERT INTO sentences SELECT row_id, vector FROM incoming ON CONFLICT DO NOTHING
