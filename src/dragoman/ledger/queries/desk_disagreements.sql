-- Disagreements, those with most independent voices first.
WITH hit AS (
    SELECT disagreement_id, count(DISTINCT voice) AS n_voices, count(DISTINCT language) AS n_languages, count(*) AS n_accounts,
        list(DISTINCT language ORDER BY language) AS languages, min("day") AS first_day, max("day") AS last_day
    FROM accounts
    WHERE $story::VARCHAR IS NULL OR article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story)
    GROUP BY disagreement_id
    HAVING $language::VARCHAR IS NULL OR bool_or(language = $language OR starts_with(language, $language || '-'))
),
fit AS (
    SELECT d.*, hit.* EXCLUDE (disagreement_id) FROM disagreements AS d JOIN hit USING (disagreement_id)
    WHERE ($kind::VARCHAR[] IS NULL OR list_contains($kind::VARCHAR[], d.kind))
        AND ($text::VARCHAR IS NULL OR contains(lower(d.topic), lower($text)))
)
SELECT (SELECT count(*) FROM fit) AS total, disagreement_id, topic, kind, happening_id, voices, n_voices, n_accounts, languages, first_day,
    last_day
FROM fit ORDER BY n_voices DESC, n_languages DESC, first_day, disagreement_id LIMIT $limit OFFSET $offset
