-- Articles by day, newest first; teasers and embedded ones only where their role is asked for.
WITH hit AS (
    SELECT article_id FROM articles
    WHERE role = $role
        AND ($language::VARCHAR IS NULL OR language = $language OR starts_with(language, $language || '-'))
        AND ($since::DATE IS NULL OR last_day >= $since)
        AND ($until::DATE IS NULL OR first_day <= $until)
        AND ($text::VARCHAR IS NULL OR contains(lower(title), lower($text)))
        AND ($outlet::VARCHAR[] IS NULL OR list_has_any(source_chain, $outlet::VARCHAR[]))
),
part AS (
    SELECT a.* FROM articles AS a JOIN hit USING (article_id)
    ORDER BY a.first_day DESC NULLS LAST, a.article_id
    LIMIT $limit OFFSET $offset
)
SELECT (SELECT count(*) FROM hit) AS total, part.article_id, part.page_id, part.role, part.title, part.language, part.published,
    part.published_basis, part.source_chain, part.byline,
    (SELECT count(*) FROM statements AS s WHERE s.article_id = part.article_id) AS statements,
    (SELECT count(*) FROM events AS e WHERE e.article_id = part.article_id) AS events,
    EXISTS (SELECT 1 FROM copies AS c WHERE c.article_id = part.article_id) AS copy,
    EXISTS (SELECT 1 FROM repairs AS r WHERE r.page_id = part.page_id) AS defect
FROM part
ORDER BY part.first_day DESC NULLS LAST, part.article_id
