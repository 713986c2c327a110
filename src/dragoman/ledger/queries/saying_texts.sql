-- What statements say; where that is a scrap, the whole of them.
SELECT i.n, s.statement_id AS row_id, s.page_id, s.article_id,
    if(scrap, s."start", s.content."start") AS "start", if(scrap, s."end", s.content."end") AS "end", if(scrap, s.text, s.content.text) AS text
FROM incoming AS i
JOIN (SELECT *, rowid AS row, coalesce(len(trim(content.text, ' «»"“”「」.。,،')) < 8, true) AS scrap FROM statements) AS s USING (row)
ORDER BY i.n
