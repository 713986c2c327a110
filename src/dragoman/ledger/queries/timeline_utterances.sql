-- Utterances with the accounts of them ($story: those in its articles), in the language $gloss; who denies them.
WITH denied AS (
    SELECT mine.statement_id, list(DISTINCT s.speaker ORDER BY s.speaker) AS denied_by
    FROM accounts AS mine JOIN accounts AS other ON other.disagreement_id = mine.disagreement_id AND other."position" <> mine."position"
    JOIN statements AS s ON s.statement_id = other.statement_id
    WHERE s.act IN ('deny', 'reject') AND mine.statement_id IS NOT NULL
    GROUP BY mine.statement_id
)

SELECT 'utterance' AS kind, u.utterance_id AS item_id, u.act AS what, '' AS status, u.said_on AS date,
    list_sort(list_distinct(flatten(list(coalesce(d.denied_by, []))))) AS denied_by, list({
    'row_id': s.statement_id, 'article_id': s.article_id, 'page_id': s.page_id, 'start': s."start", 'end': s."end", 'text': s.text,
    'gloss': struct_extract(s.gloss, $gloss), 'language': a.language, 'published': a.published, 'rank': s.confidence
} ORDER BY s.statement_id) AS accounts
FROM (SELECT *, unnest(statement_ids) AS statement_id FROM utterances) AS u
JOIN statements AS s USING (statement_id) JOIN articles AS a ON a.article_id = s.article_id
LEFT JOIN denied AS d ON d.statement_id = s.statement_id AND s.act NOT IN ('deny', 'reject')
WHERE $story IS NULL OR a.article_id IN (SELECT article_id FROM story_articles WHERE story_id = $story)
GROUP BY u.utterance_id, u.act, u.said_on
HAVING ($since IS NULL OR max(coalesce(s.last_day, s.first_day, a.last_day, a.first_day)) >= $since)
    AND ($until IS NULL OR min(coalesce(s.first_day, s.last_day, a.first_day, a.last_day)) <= $until)
ORDER BY item_id
