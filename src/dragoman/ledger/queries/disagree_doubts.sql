-- The sentences on the pages in `incoming` that say that something could not be checked.
SELECT d.doubt_id, page_id, article_id, d."start", d."end", d.text, d.rule
FROM doubts AS d JOIN incoming USING (page_id) JOIN articles AS a USING (article_id)
WHERE a.role <> 'teaser'
ORDER BY page_id, d."start", d.doubt_id
