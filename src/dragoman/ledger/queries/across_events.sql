-- Dated agreements, and whatever some page says was denied together with who reports the same thing otherwise.
WITH keyed AS (
    SELECT e.*, type || '|' || array_to_string(list_sort(list_distinct(actors || recipients)), '|') AS sides FROM events AS e
)
SELECT k.* EXCLUDE (first_day, last_day, sides), a.published AS day
FROM keyed AS k JOIN articles AS a USING (article_id)
WHERE len(k.actors) > 0
    AND ((k.type IN ('AGREE', 'RETREAT') AND k.status = 'happened' AND len(k.date) = 10)
        OR k.sides IN (SELECT sides FROM keyed WHERE status = 'denied'))
ORDER BY k.page_id, k."start", k.event_id
