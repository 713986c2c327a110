-- Articles by day, newest first; teasers and embedded ones only where their role is asked for.
WITH hit AS (
    SELECT place, article_row FROM aside.article_order
    WHERE role = $role
        AND ($language::VARCHAR IS NULL OR language = $language OR starts_with(language, $language || '-'))
        AND ($since::DATE IS NULL OR last_day >= $since)
        AND ($until::DATE IS NULL OR first_day <= $until)
        AND (
            $text::VARCHAR IS NULL AND $outlet::VARCHAR[] IS NULL
            OR article_row IN (
                SELECT a.rowid FROM articles AS a
                WHERE NOT ($text::VARCHAR IS NULL AND $outlet::VARCHAR[] IS NULL)
                    AND ($text::VARCHAR IS NULL OR contains(lower(a.title), lower($text)))
                    AND ($outlet::VARCHAR[] IS NULL OR list_has_any(a.source_chain, $outlet::VARCHAR[]))
            )
        )
),
chosen AS MATERIALIZED (FROM hit ORDER BY place LIMIT $limit OFFSET $offset),
part AS MATERIALIZED (SELECT rowid AS article_row, * FROM articles WHERE rowid IN (SELECT article_row FROM chosen))
SELECT (SELECT count(*) FROM hit) AS total, part.article_id, part.page_id, part.role, part.title, part.language, part.published,
    part.published_basis, part.source_chain, part.byline,
    coalesce(n.statements, 0) AS statements, coalesce(n.events, 0) AS events,
    part.article_id IN (SELECT c.article_id FROM copies AS c) AS copy,
    part.page_id IN (SELECT r.page_id FROM repairs AS r) AS defect
FROM chosen JOIN part USING (article_row) LEFT JOIN aside.tally AS n USING (article_row)
ORDER BY chosen.place
