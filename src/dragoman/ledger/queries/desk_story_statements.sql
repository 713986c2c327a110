-- The statements of a story's articles for its timeline, one for each utterance.
WITH own AS MATERIALIZED (
    SELECT article_id, first_day, last_day FROM articles WHERE article_id IN (SELECT article_id FROM story_articles WHERE story_id = $id)
),
mine AS MATERIALIZED (
    SELECT s.rowid AS own_row, s.statement_id, s.speaker, s.act, s.said_on, s."to", s.gloss, s.article_id, s."start", s."end", s.confidence,
        if(s.said_on IS NULL, a.first_day, s.first_day) AS first_day, if(s.said_on IS NULL, a.last_day, s.last_day) AS last_day
    FROM statements AS s JOIN own AS a USING (article_id)
),
of_one AS MATERIALIZED (
    SELECT own_row, whole AS utterance_id FROM aside.member WHERE kind = 'statement' AND own_row IN (SELECT own_row FROM mine)
)
SELECT mine.* EXCLUDE (own_row), of_one.utterance_id, count(*) OVER (PARTITION BY coalesce(of_one.utterance_id, mine.statement_id)) AS told
FROM mine LEFT JOIN of_one USING (own_row)
QUALIFY row_number() OVER (
    PARTITION BY coalesce(of_one.utterance_id, mine.statement_id) ORDER BY mine.said_on IS NULL, mine.confidence DESC, mine.statement_id
) = 1
ORDER BY first_day NULLS LAST, statement_id
