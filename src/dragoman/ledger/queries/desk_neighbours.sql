-- The main articles before and after one in the order of the article list.
WITH own AS MATERIALIZED (SELECT place FROM aside.article_order WHERE role = 'main' AND article_row = $row),
near AS MATERIALIZED (
    SELECT article_row, if(o.place < own.place, 'newer', 'older') AS side
    FROM aside.article_order AS o, own WHERE o.role = 'main' AND o.place IN (own.place - 1, own.place + 1)
)
SELECT near.side, a.article_id, a.title, a.language
FROM near JOIN (SELECT rowid AS article_row, article_id, title, language FROM articles WHERE rowid IN (SELECT article_row FROM near)) AS a
    USING (article_row)
