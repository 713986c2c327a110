SELECT rowid AS row FROM statements WHERE page_id IN (SELECT page_id FROM incoming) ORDER BY 1
