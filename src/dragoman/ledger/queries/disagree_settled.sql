-- What was compared is noted with where it stood.
UPDATE matters SET context = c.after FROM changed AS c
WHERE matters.matter = c.matter AND matters."day" = c."day" AND matters.row_id = c.row_id
