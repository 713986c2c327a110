INSERT INTO matters SELECT matter, "day", page_id, article_id, row_id, event_id, NULL FROM incoming
