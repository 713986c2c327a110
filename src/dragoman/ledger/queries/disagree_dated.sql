-- For the events in `incoming`: the nearest time expression that gives an event its date, and the page from the first to the last character
-- of both.
SELECT e.event_id, t.text, least(e."start", t."start") AS "from", greatest(e."end", t."end") AS "to",
    substring(g.text, "from" + 1, "to" - "from")
FROM events AS e JOIN incoming ON incoming.row_id = e.event_id
JOIN times AS t ON t.page_id = e.page_id AND t.value = e.date AND abs(t."start" - e."start") < 250
JOIN pages AS g ON g.page_id = e.page_id
QUALIFY row_number() OVER (PARTITION BY e.event_id ORDER BY abs(t."start" - e."start"), t."start") = 1
