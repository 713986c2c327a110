-- The events by their numbers in the ledger, and by the marks that `row_blocks` knows them by.
CREATE OR REPLACE TEMP TABLE numbered AS SELECT rowid AS row, md5_number_lower(event_id) AS mark FROM events
