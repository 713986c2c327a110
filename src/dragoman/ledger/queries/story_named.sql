-- Who and what the articles of `incoming` name near their beginning, each once.
SELECT DISTINCT m.article_id, m.entity_id, m.kind
FROM mentions AS m JOIN articles AS a USING (article_id)
WHERE m.article_id IN (SELECT article_id FROM incoming) AND m."start" < list_min(list_transform(a.spans, lambda s: s[1])) + $lead
    AND m.how != 'pronoun'
