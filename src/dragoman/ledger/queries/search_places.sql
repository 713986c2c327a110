-- Where pages ($pages) name somebody ($who), by article.
SELECT article_id, "start", "end" FROM mentions
WHERE page_id IN (SELECT unnest($pages::VARCHAR[])) AND entity_id IN (SELECT unnest($who::VARCHAR[])) ORDER BY "start", "end"
