-- The figures of the stories in `incoming` that count what is asked for, with the speaker of the statement that each stands in.
WITH wanted AS (
    SELECT f.figure_id, f.page_id, article_id, f."start", f."end", f.text, f.low, f.high, f.counted, f.fate, f.whose, f.place, f.title, f.rule, s.story_id AS story
    FROM story_articles AS s JOIN figures AS f USING (article_id)
    SEMI JOIN incoming AS i ON i.story_id = s.story_id AND i.fate = f.fate AND i.counted = f.counted
),

said AS (FROM statements SEMI JOIN wanted USING (article_id)),

told AS (
    SELECT w.figure_id, arg_min(s.speaker, (coalesce(s.content."end", s."end") - s."start", s.statement_id)) AS "by"
    FROM wanted AS w JOIN said AS s ON s.article_id = w.article_id AND s."start" < w."end" AND w."start" < coalesce(s.content."end", s."end")
    GROUP BY w.figure_id
)

SELECT w.*, told."by" FROM wanted AS w LEFT JOIN told USING (figure_id) ORDER BY w.page_id, w."start", w.figure_id
