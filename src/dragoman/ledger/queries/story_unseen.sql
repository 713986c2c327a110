-- Articles of `incoming` pages without marks and, where $vectors is asked for, all without a vector; and whether they have one.
SELECT a.article_id, a.title, list_transform(a.spans, lambda s: substring(p.text, s[1] + 1, least(s[2] - s[1], $lead))) AS parts,
    v.article_id IS NOT NULL AS has
FROM articles AS a JOIN pages AS p USING (page_id) LEFT JOIN vectors AS v USING (article_id)
WHERE a.role IN ('main', 'embedded') AND (
    (a.page_id IN (SELECT page_id FROM incoming) AND a.article_id NOT IN (SELECT article_id FROM marks))
    OR ($vectors AND v.article_id IS NULL)
)
ORDER BY a.article_id
