-- The articles that may be translations by their time: days (numbers; far apart where open), vector, and whether they are of `incoming` pages.
WITH seen AS (
    SELECT a.article_id, a.language, a.page_id IN (SELECT page_id FROM incoming) AS mine,
        coalesce(date_diff('day', DATE '0001-01-01', a.first_day), -1000000) AS first_day,
        coalesce(date_diff('day', DATE '0001-01-01', a.last_day), 1000000) AS last_day, v.vector
    FROM articles AS a JOIN vectors AS v USING (article_id)
    WHERE a.role IN ('main', 'embedded') AND len(a.spans) > 1
),
mine AS (SELECT DISTINCT first_day, last_day FROM seen WHERE mine)
SELECT * FROM seen SEMI JOIN mine ON seen.first_day <= mine.last_day + $apart AND seen.last_day >= mine.first_day - $apart
ORDER BY article_id
