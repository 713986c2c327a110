-- The articles of a story in order of time: the outlet is the last hand of the source chain, or the first credit.
SELECT a.article_id, a.page_id, a.title, a.language, a.published,
    coalesce(
        (SELECT min(e.label) FROM entities AS e WHERE e.entity_id = a.source_chain[-1]),
        (SELECT arg_max(c."name", c.hand) FROM credits AS c WHERE c.article_id = a.article_id)
    ) AS outlet,
    (SELECT min(p.path) FROM page_paths AS p WHERE p.page_id = a.page_id) AS path,
    s.score,
    (SELECT min(k.of_article_id) FROM copies AS k WHERE k.article_id = a.article_id) AS copy_of
FROM story_articles AS s JOIN articles AS a USING (article_id)
WHERE s.story_id = $id
ORDER BY a.first_day NULLS LAST, a.published NULLS LAST, a.article_id
