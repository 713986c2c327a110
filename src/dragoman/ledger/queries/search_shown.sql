-- What is shown of some articles ($articles) that a search found, and where they name $who.
SELECT a.article_id, a.page_id, a.title, a.published, a.spans, p.text,
    coalesce(named.places, []) AS places, coalesce(said.places, []) AS statements
FROM articles AS a
JOIN pages AS p USING (page_id)
LEFT JOIN (
    SELECT article_id, list({'start': "start", 'end': "end"} ORDER BY "start", "end") AS places
    FROM mentions WHERE article_id IN (SELECT unnest($articles::VARCHAR[])) AND entity_id IN (SELECT unnest($who::VARCHAR[])) GROUP BY article_id
) AS named ON named.article_id = a.article_id
LEFT JOIN (
    SELECT article_id, list({'id': statement_id, 'start': "start", 'end': "end"} ORDER BY "start", "end", statement_id) AS places
    FROM statements WHERE article_id IN (SELECT unnest($articles::VARCHAR[])) GROUP BY article_id
) AS said ON said.article_id = a.article_id
WHERE a.article_id IN (SELECT unnest($articles::VARCHAR[]))
