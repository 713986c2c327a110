-- Who speaks most, and how: "accuse 3, deny 1".
SELECT any_value(label), sum(n)::BIGINT AS statements, string_agg(act || ' ' || n, ', ' ORDER BY n DESC, act)
FROM (SELECT speaker, act, count(*) AS n FROM statements GROUP BY speaker, act)
JOIN entities ON entity_id = speaker
GROUP BY speaker
ORDER BY statements DESC, speaker
