SELECT s.statement_id AS row_id, s.page_id, s.article_id, a.language, s.speaker, s.act, s.about, s."to",
    s.first_day AS "first", s.last_day AS "last", a.first_day AS told, s."start", s."end", s.text, s.said_on, s.confidence,
    s.content
FROM statements AS s JOIN incoming AS i ON i.row_id = s.statement_id JOIN articles AS a USING (article_id)
ORDER BY row_id
