INSERT INTO accounts
SELECT disagreement_id, a.page_id, a."start", a."end", a.text, a.statement_id, a.event_id, a.says, a.article_id, a.outlet,
    a.language, a."day", a.voice, a."position", a.figure_id
FROM (SELECT disagreement_id, unnest(accounts) AS a FROM incoming)
