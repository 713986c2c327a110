-- What is known of articles that may be originals. The outlet of the page itself is named last in the chain, by the page's metadata
-- or in a line outside the text behind another credit.
SELECT a.article_id, a.language, if(a.published_basis = 'inferred', a.last_day, a.first_day) AS day,
    list_sum(list_transform(a.spans, lambda span: span[2] - span[1])) AS n_chars, coalesce(c.credits, []) AS credits
FROM articles AS a
JOIN incoming USING (article_id)
LEFT JOIN (
    SELECT article_id, list({'name': "name", 'entity_id': entity_id, 'own': own} ORDER BY hand, "name") AS credits
    FROM (
        SELECT c.article_id, "name", entity_id, hand,
            hand = max(hand) OVER (PARTITION BY c.article_id)
            AND ("start" IS NULL OR (hand > 0 AND NOT list_bool_or(
                list_transform(spans, lambda span: "start" >= span[1] AND "start" < span[2])))) AS own
        FROM credits AS c JOIN articles USING (article_id)
    )
    GROUP BY article_id
) AS c USING (article_id)
ORDER BY a.article_id
