INSERT INTO matters SELECT matter, "day", page_id, row_id FROM incoming
