-- What is known of articles that may be originals.
SELECT a.article_id, a.language, if(a.published_basis = 'inferred', a.last_day, a.first_day) AS day,
    list_sum(list_transform(a.spans, lambda span: span[2] - span[1])) AS n_chars, coalesce(c.credits, []) AS credits
FROM articles AS a
JOIN incoming USING (article_id)
LEFT JOIN (
    SELECT article_id, list({'name': "name", 'entity_id': entity_id} ORDER BY hand, "name") AS credits
    FROM credits GROUP BY article_id
) AS c USING (article_id)
ORDER BY a.article_id
