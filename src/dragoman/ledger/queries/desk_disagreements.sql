-- Disagreements, those with most independent voices first.
WITH hit AS (
    SELECT disagreement_id, count(DISTINCT voice) AS n_voices, count(DISTINCT language) AS n_languages, count(*) AS n_accounts,
        list(DISTINCT language ORDER BY language) AS languages, min("day") AS first_day, max("day") AS last_day
    FROM accounts
    WHERE $story::VARCHAR IS NULL OR article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story)
    GROUP BY disagreement_id
    HAVING $language::VARCHAR IS NULL OR bool_or(language = $language OR starts_with(language, $language || '-'))
),
-- Whose accounts have these words, on the page or in a gloss of any language.
glossed AS (
    SELECT statement_id AS id, gloss FROM statements
    WHERE $text::VARCHAR IS NOT NULL AND statement_id IN (SELECT statement_id FROM accounts)
    UNION ALL
    SELECT event_id, gloss FROM events WHERE $text::VARCHAR IS NOT NULL AND event_id IN (SELECT event_id FROM accounts)
),
worded AS MATERIALIZED (
    SELECT c.disagreement_id FROM accounts AS c LEFT JOIN glossed AS g ON g.id = coalesce(c.statement_id, c.event_id)
    WHERE $text::VARCHAR IS NOT NULL
        AND contains(lower(concat_ws(chr(10), c.text, c.says, g.gloss.en, g.gloss.ar, g.gloss.zh, g.gloss.ru)), lower($text))
),
fit AS (
    SELECT d.*, hit.* EXCLUDE (disagreement_id) FROM disagreements AS d JOIN hit USING (disagreement_id)
    WHERE ($kind::VARCHAR[] IS NULL OR list_contains($kind::VARCHAR[], d.kind))
        AND ($text::VARCHAR IS NULL OR contains(lower(d.topic), lower($text)) OR d.disagreement_id IN (FROM worded))
)
SELECT (SELECT count(*) FROM fit) AS total, disagreement_id, topic, kind, happening_id, voices, n_voices, n_accounts, languages, first_day,
    last_day
FROM fit ORDER BY n_voices DESC, n_languages DESC, first_day, disagreement_id LIMIT $limit OFFSET $offset
