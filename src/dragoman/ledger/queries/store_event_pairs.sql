INSERT INTO row_pairs
SELECT least(a.event_id, b.event_id), greatest(a.event_id, b.event_id), i.likeness
FROM incoming AS i JOIN events AS a ON a.rowid = i.one JOIN events AS b ON b.rowid = i.other
