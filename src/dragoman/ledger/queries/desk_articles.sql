-- Articles by day, newest first; teasers and embedded ones only where their role is asked for.
WITH hit AS (
    SELECT rowid AS own_row, article_id, first_day FROM articles
    WHERE role = $role
        AND ($language::VARCHAR IS NULL OR language = $language OR starts_with(language, $language || '-'))
        AND ($since::DATE IS NULL OR last_day >= $since)
        AND ($until::DATE IS NULL OR first_day <= $until)
        AND ($text::VARCHAR IS NULL OR contains(lower(title), lower($text)))
        AND ($outlet::VARCHAR[] IS NULL OR list_has_any(source_chain, $outlet::VARCHAR[]))
),
chosen AS MATERIALIZED (SELECT own_row FROM hit ORDER BY first_day DESC NULLS LAST, article_id LIMIT $limit OFFSET $offset),
part AS MATERIALIZED (FROM articles WHERE rowid IN (SELECT own_row FROM chosen))
SELECT (SELECT count(*) FROM hit) AS total, part.article_id, part.page_id, part.role, part.title, part.language, part.published,
    part.published_basis, part.source_chain, part.byline,
    coalesce(n.statements, 0) AS statements, coalesce(n.events, 0) AS events,
    EXISTS (SELECT 1 FROM copies AS c WHERE c.article_id = part.article_id) AS copy,
    EXISTS (SELECT 1 FROM repairs AS r WHERE r.page_id = part.page_id) AS defect
FROM part LEFT JOIN aside.tally AS n ON n.article_id = part.article_id
ORDER BY part.first_day DESC NULLS LAST, part.article_id
