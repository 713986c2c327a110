SELECT type, sum(n)::BIGINT AS events, string_agg(status || ' ' || n, ', ' ORDER BY n DESC, status)
FROM (SELECT type, status, count(*) AS n FROM events GROUP BY type, status)
GROUP BY type
ORDER BY events DESC, type
