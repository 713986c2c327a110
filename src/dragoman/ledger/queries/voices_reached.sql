-- The copies that chains of copies tie to the articles of `incoming`.
WITH RECURSIVE near AS (
    SELECT article_id AS "from", of_article_id AS "to" FROM copies UNION ALL SELECT of_article_id, article_id FROM copies
), reached AS (
    SELECT article_id FROM incoming
    UNION
    SELECT near."to" FROM reached JOIN near ON near."from" = reached.article_id
)
SELECT article_id, of_article_id FROM copies WHERE article_id IN (SELECT article_id FROM reached) ORDER BY ALL
