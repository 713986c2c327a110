-- Each page with a mark that changes when its articles, statements or mentions do.
SELECT p.page_id, format('{:x}{:x}{:x}', coalesce(a.mark, 0), coalesce(s.mark, 0), coalesce(m.mark, 0)) AS mark
FROM pages AS p
LEFT JOIN (SELECT page_id, bit_xor(hash(article_id, title, language, first_day, source_chain)) AS mark FROM articles GROUP BY page_id) AS a USING (page_id)
LEFT JOIN (SELECT page_id, bit_xor(hash(statement_id, speaker, act)) AS mark FROM statements GROUP BY page_id) AS s USING (page_id)
LEFT JOIN (SELECT page_id, bit_xor(hash(mention_id, entity_id)) AS mark FROM mentions GROUP BY page_id) AS m USING (page_id)
ORDER BY p.page_id
