SELECT (SELECT count(*) FROM pages) AS pages, (SELECT count(*) FROM articles WHERE role = 'main') AS articles,
    (SELECT count(*) FROM stories) AS stories, (SELECT count(*) FROM statements) AS statements, (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM disagreements) AS disagreements, (SELECT count(*) FROM copies) AS copies,
    (SELECT count(*) FROM repairs) AS repairs, (SELECT count(*) FROM problems) AS problems,
    (SELECT count(*) FROM entities) AS entities, (SELECT min(first_day)::VARCHAR FROM articles WHERE role = 'main') AS first_published,
    (SELECT max(last_day)::VARCHAR FROM articles WHERE role = 'main') AS last_published,
    (SELECT value FROM meta WHERE key = 'dragoman') AS version
