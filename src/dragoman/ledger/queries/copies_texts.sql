-- The texts of articles and who is named where in them.
SELECT a.article_id, p.text, a.spans, coalesce(m.mentions, []) AS mentions
FROM articles AS a
JOIN incoming USING (article_id)
JOIN pages AS p USING (page_id)
LEFT JOIN (
    SELECT article_id, list({'start': "start", 'end': "end", 'entity_id': entity_id}) AS mentions
    FROM mentions WHERE how IN ('name', 'adjective', 'seat') GROUP BY article_id
) AS m USING (article_id)
ORDER BY a.article_id
