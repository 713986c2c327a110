-- Statements or events by their place in their table. `told_rows` is put for the table when this is run.
SELECT rowid AS own_row, * EXCLUDE (first_day, last_day) FROM told_rows WHERE rowid IN (SELECT unnest($rows::BIGINT[]))
