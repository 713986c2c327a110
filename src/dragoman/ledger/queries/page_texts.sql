SELECT p.text FROM incoming AS i JOIN pages AS p USING (page_id) ORDER BY i.n
