-- Every story with what its front-page line tells.
WITH copied AS (SELECT DISTINCT article_id FROM copies),
defect AS (SELECT DISTINCT page_id FROM repairs),
parted AS (
    SELECT sa.story_id, count(DISTINCT c.disagreement_id) AS n
    FROM story_articles AS sa JOIN accounts AS c USING (article_id)
    GROUP BY sa.story_id
),
told AS (
    SELECT sa.story_id, count(*) AS articles, list(sa.article_id ORDER BY sa.article_id) AS article_ids,
        count(*) FILTER (WHERE copied.article_id IS NOT NULL) AS copies,
        count(*) FILTER (WHERE defect.page_id IS NOT NULL) AS defects,
        list(a.first_day ORDER BY a.first_day) FILTER (WHERE a.first_day IS NOT NULL) AS days
    FROM story_articles AS sa
    JOIN articles AS a USING (article_id)
    LEFT JOIN copied USING (article_id)
    LEFT JOIN defect ON defect.page_id = a.page_id
    GROUP BY sa.story_id
)
SELECT s.story_id, s.titles, s."first", s."last", s.languages, told.articles, told.article_ids, told.copies, told.defects,
    coalesce(parted.n, 0) AS disagreements, coalesce(told.days, []) AS days
FROM stories AS s JOIN told USING (story_id) LEFT JOIN parted USING (story_id)
ORDER BY s."last" DESC NULLS LAST, told.articles DESC, s.story_id
