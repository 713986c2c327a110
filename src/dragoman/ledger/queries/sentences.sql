SELECT row_id, vector FROM sentences JOIN incoming USING (row_id)
