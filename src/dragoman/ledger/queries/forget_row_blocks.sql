DELETE FROM row_blocks WHERE sort = $sort AND row IN (SELECT mark FROM numbered JOIN incoming USING (row))
