-- Kinds of event that the articles of `incoming` tell near their beginning.
SELECT DISTINCT e.article_id, e.type
FROM events AS e JOIN articles AS a USING (article_id)
WHERE e.article_id IN (SELECT article_id FROM incoming) AND e."start" < list_min(list_transform(a.spans, lambda s: s[1])) + $lead
