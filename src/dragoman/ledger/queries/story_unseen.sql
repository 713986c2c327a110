-- Articles of `incoming` pages without marks and, where they are asked for, all without a vector.
SELECT a.article_id, a.title, list_transform(a.spans, lambda s: substring(p.text, s[1] + 1, least(s[2] - s[1], $lead))) AS parts
FROM articles AS a JOIN pages AS p USING (page_id)
WHERE a.role IN ('main', 'embedded') AND (
    (a.page_id IN (SELECT page_id FROM incoming) AND a.article_id NOT IN (SELECT article_id FROM marks))
    OR ($vectors AND a.article_id NOT IN (SELECT article_id FROM vectors))
)
ORDER BY a.article_id
