DELETE FROM matters WHERE page_id IN (SELECT page_id FROM incoming)
