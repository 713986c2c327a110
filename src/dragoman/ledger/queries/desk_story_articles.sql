-- The articles of a story in order of time, each with what it copies inside the story.
SELECT sa.article_id, sa.score, a.page_id, a.title, a.language, a.published, a.published_basis, a.source_chain, a.byline, a.first_day,
    c.of_article_id, c.kind AS copy_kind, c.score AS copy_score,
    coalesce(n.statements, 0) AS statements, coalesce(n.events, 0) AS events
FROM story_articles AS sa
JOIN articles AS a USING (article_id)
LEFT JOIN (
    SELECT article_id, of_article_id, kind, score FROM copies
    WHERE of_article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY score DESC, of_article_id) = 1
) AS c ON c.article_id = sa.article_id
LEFT JOIN aside.tally AS n ON n.article_id = sa.article_id
WHERE sa.story_id = $id
ORDER BY a.first_day NULLS LAST, a.article_id
