DELETE FROM figures WHERE page_id IN (SELECT page_id FROM incoming)
