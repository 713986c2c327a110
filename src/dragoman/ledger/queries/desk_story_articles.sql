-- The articles of a story in order of time, each with what it copies inside the story.
WITH own AS MATERIALIZED (SELECT article_id, score FROM story_articles WHERE story_id = $id),
a AS MATERIALIZED (
    SELECT rowid AS article_row, article_id, page_id, title, language, published, published_basis, source_chain, byline, first_day
    FROM articles WHERE article_id IN (SELECT article_id FROM own)
)
SELECT own.article_id, own.score, a.page_id, a.title, a.language, a.published, a.published_basis, a.source_chain, a.byline, a.first_day,
    c.of_article_id, c.kind AS copy_kind, c.score AS copy_score,
    coalesce(n.statements, 0) AS statements, coalesce(n.events, 0) AS events
FROM own JOIN a USING (article_id)
LEFT JOIN (
    SELECT article_id, of_article_id, kind, score FROM copies WHERE of_article_id IN (SELECT article_id FROM own)
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY score DESC, of_article_id) = 1
) AS c USING (article_id)
LEFT JOIN (FROM aside.tally WHERE article_row IN (SELECT article_row FROM a)) AS n USING (article_row)
ORDER BY a.first_day NULLS LAST, a.article_id
