-- The articles of some pages ($pages) with their words, for FollowTheMoney. Teasers have no words of their own.
SELECT a.article_id, a.role, a.title, a.language, a.published, a.byline, p.url, p.media, first_path.path,
    array_to_string(list_transform(a.spans, lambda s: substring(p.text, s[1] + 1, s[2] - s[1])), chr(10)) AS body,
    list_transform(a.source_chain, lambda i: outlets.labels[i]) AS publishers
FROM articles AS a
JOIN pages AS p USING (page_id)
JOIN (SELECT page_id, min(path) AS path FROM page_paths GROUP BY page_id) AS first_path USING (page_id),
    (SELECT map_from_entries(list((entity_id, label))) AS labels FROM entities WHERE kind = 'outlet') AS outlets
WHERE a.page_id IN (SELECT unnest($pages::VARCHAR[]))
ORDER BY a.page_id, a.part, a.article_id
