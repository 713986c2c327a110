-- Where else an article stands: its stories, what it copies, who copies it.
SELECT 'story' AS link, sa.story_id AS id, NULL AS kind, sa.score, NULL AS title, NULL AS language, NULL AS published
FROM story_articles AS sa WHERE sa.article_id = $id
UNION ALL
SELECT 'original', c.of_article_id, c.kind, c.score, a.title, a.language, a.published
FROM copies AS c JOIN articles AS a ON a.article_id = c.of_article_id WHERE c.article_id = $id
UNION ALL
SELECT 'copies', c.article_id, c.kind, c.score, a.title, a.language, a.published
FROM copies AS c JOIN articles AS a ON a.article_id = c.article_id WHERE c.of_article_id = $id
ORDER BY link, score DESC, id
