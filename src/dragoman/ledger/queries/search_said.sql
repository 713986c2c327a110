-- The statements of pages ($pages), by article.
SELECT article_id, statement_id, "start", "end" FROM statements WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
ORDER BY "start", "end", statement_id
