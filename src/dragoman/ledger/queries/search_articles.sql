-- The articles of some pages ($pages) with all that they are found by. Teasers are other pages' titles.
SELECT a.article_id, a.page_id, a.title, a.language, a.first_day::VARCHAR AS day, a.source_chain[1] AS outlet,
    array_to_string(list_transform(a.spans, lambda s: substring(p.text, s[1] + 1, s[2] - s[1])), chr(10)) AS body,
    coalesce(told.glosses, '') AS glosses, coalesce(told.acts, []) AS acts, coalesce(named.who, MAP {}) AS who
FROM articles AS a
JOIN pages AS p USING (page_id)
LEFT JOIN (
    SELECT article_id, string_agg(concat_ws(' ', gloss.en, gloss.ar, gloss.zh, gloss.ru), ' . ' ORDER BY statement_id) AS glosses,
        list_sort(list(DISTINCT {'act': act, 'speaker': speaker})) AS acts
    FROM (
        SELECT article_id, statement_id, gloss, act, speaker FROM statements WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
        UNION ALL
        SELECT article_id, event_id, gloss, type, NULL FROM events WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
    )
    GROUP BY article_id
) AS told ON told.article_id = a.article_id
LEFT JOIN (
    SELECT article_id, map_from_entries(list((entity_id, times) ORDER BY entity_id)) AS who
    FROM (SELECT article_id, entity_id, count(*) AS times FROM mentions WHERE page_id IN (SELECT unnest($pages::VARCHAR[])) GROUP BY ALL)
    GROUP BY article_id
) AS named ON named.article_id = a.article_id
WHERE a.page_id IN (SELECT unnest($pages::VARCHAR[])) AND a.role <> 'teaser'
ORDER BY a.article_id
