-- What is dated: happenings with the events behind them, events that belong to none, and statements; oldest first.
SELECT * FROM (
    SELECT 'event' AS kind, ev.event_id AS id, coalesce(h.date, ev.date) AS date, ev.first_day, ev.last_day, ev.gloss,
        ev.text, a.language, ev.type AS what, ev.status, a.source_chain[1] AS outlet, p.url, a.published, h.happening_id AS happening,
        coalesce(len(h.event_ids), 1) AS accounts
    FROM events AS ev
    JOIN articles AS a USING (article_id)
    JOIN pages AS p ON p.page_id = ev.page_id
    LEFT JOIN (SELECT *, unnest(event_ids) AS event_id FROM happenings) AS h ON h.event_id = ev.event_id
    WHERE ev.first_day IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY coalesce(h.happening_id, ev.event_id) ORDER BY ev.confidence DESC, len(ev.text) DESC, ev.event_id
    ) = 1
    UNION ALL
    SELECT 'statement', s.statement_id, s.said_on, s.first_day, s.last_day, s.gloss, s.text, a.language, s.act, NULL, a.source_chain[1],
        p.url, a.published, NULL, 1
    FROM statements AS s
    JOIN articles AS a USING (article_id)
    JOIN pages AS p ON p.page_id = s.page_id
    WHERE s.first_day IS NOT NULL
)
ORDER BY first_day, last_day, kind, id
