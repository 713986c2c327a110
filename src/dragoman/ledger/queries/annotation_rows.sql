-- All that is said of the words of some pages ($pages), for annotations: one shape for every kind of row.
SELECT r.page_id, r."start", r."end", r.text, r.kind, r.id, r.en, r.ar, r.zh, r.ru, r.tags, r.who, e.qid, e.label, r.note,
    substring(p.text, greatest(r."start" + 1 - 32, 1), least(r."start", 32)) AS prefix,
    substring(p.text, r."end" + 1, 32) AS suffix,
    p.url, p.media, coalesce(a.language, p.language) AS language
FROM (
    SELECT page_id, article_id, "start", "end", text, 'statement' AS kind, statement_id AS id,
        gloss.en, gloss.ar, gloss.zh, gloss.ru, [act, quote] AS tags, speaker AS who,
        format('confidence {:.2f}, rule {}', confidence, rule) AS note
    FROM statements WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
    UNION ALL
    SELECT page_id, article_id, "start", "end", text, 'event', event_id, gloss.en, gloss.ar, gloss.zh, gloss.ru,
        list_filter([type, mode, status], lambda t: t IS NOT NULL), NULL,
        format('confidence {:.2f}, rule {}', confidence, rule)
    FROM events WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
    UNION ALL
    SELECT page_id, article_id, "start", "end", text, 'mention', mention_id, NULL, NULL, NULL, NULL, [kind], entity_id, NULL
    FROM mentions WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
    UNION ALL
    SELECT page_id, article_id, "start", "end", text, 'time', concat_ws('-', page_id, "start", "end"), NULL, NULL, NULL, NULL,
        [value], NULL, NULL
    FROM times WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
    UNION ALL
    SELECT page_id, NULL, "start", "end", text, 'repair', concat_ws('-', page_id, "start", "end", kind), suggested, NULL, NULL, NULL,
        [kind], NULL, reason
    FROM repairs WHERE page_id IN (SELECT unnest($pages::VARCHAR[]))
) AS r
JOIN pages AS p ON p.page_id = r.page_id
LEFT JOIN articles AS a ON a.article_id = r.article_id
LEFT JOIN entities AS e ON e.entity_id = r.who
ORDER BY r.page_id, r."start", r."end", r.kind, r.id
