-- The statements and events of the articles on the pages in `incoming`. A link's title speaks for an article that is not read here.
WITH mine AS (SELECT article_id FROM articles JOIN incoming USING (page_id) WHERE role <> 'teaser')

SELECT statement_id AS row_id FROM statements SEMI JOIN mine USING (article_id)
UNION ALL SELECT event_id FROM events SEMI JOIN mine USING (article_id)
