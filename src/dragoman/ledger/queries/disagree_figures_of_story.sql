-- The figures of the stories in `incoming`, with their article and the speaker of the statement that each stands in.
WITH wanted AS (
    SELECT f.*, s.story_id AS story, a.published, a.first_day, a.last_day, a.language, a.source_chain[-1] AS outlet
    FROM figures AS f JOIN articles AS a USING (article_id) JOIN story_articles AS s USING (article_id) JOIN incoming ON incoming.story_id = s.story_id
)

SELECT w.*, (
    SELECT arg_min(s.speaker, (coalesce(s.content."end", s."end") - s."start", s.statement_id))
    FROM statements AS s
    WHERE s.article_id = w.article_id AND s."start" < w."end" AND w."start" < coalesce(s.content."end", s."end")
) AS "by"
FROM wanted AS w
ORDER BY w.page_id, w."start", w.figure_id
