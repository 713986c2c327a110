-- Events as they are compared, but for their words and sides: codes instead of ids, days counted from 1970.
SELECT hash(e.article_id) AS article, hash(e.page_id) AS page, e.type, e.status,
    if(e.mode IS NULL, 0, hash(e.mode)) AS mode, coalesce(e.mode = 'phone', false) AS phone, coalesce(e.mode IN ('meet', 'visit'), false) AS met, coalesce(e.mode IN ('obstruct', 'restrict'), false) AS barring,
    list_sort(list_distinct(e.actors)) = list_sort(list_distinct(e.recipients)) AS mutual,
    e.first_day - DATE '1970-01-01' AS "first", e.last_day - DATE '1970-01-01' AS "last", a.first_day - DATE '1970-01-01' AS told,
    if(e.place IS NULL, 0, hash(e.place)) AS place, if(e.place IS NULL, 0, hash(coalesce(p.iso3, p.country, e.place))) AS place_state
FROM incoming AS i JOIN events AS e ON e.rowid = i.row JOIN articles AS a USING (article_id)
LEFT JOIN page_entities AS p ON p.page_id = e.page_id AND p.entity_id = e.place
ORDER BY i.n
