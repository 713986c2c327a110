SELECT i.n AS page, t."start", t."end", t.text FROM incoming AS i JOIN times AS t USING (page_id) ORDER BY i.n, t."start", t."end"
