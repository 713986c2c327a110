-- The events of those happenings in `incoming` that some deny and others report, or that are laid at several doors.
WITH told AS (
    SELECT o.happening_id, e.event_id, e.type, e.status, e.actors
    FROM (SELECT happening_id, unnest(event_ids) AS event_id FROM happenings SEMI JOIN incoming USING (happening_id)) AS o
    JOIN events AS e USING (event_id)
)

SELECT happening_id, event_id FROM told SEMI JOIN (
    SELECT happening_id FROM told GROUP BY happening_id
    HAVING (bool_or(status = 'denied') AND bool_or(status IN ('happened', 'ongoing', 'claimed')))
        OR count(DISTINCT actors) FILTER (WHERE type = 'ASSAULT' AND len(actors) > 0) > 1
) AS parting USING (happening_id)
ORDER BY ALL
