-- Who is named, what is told and who speaks in the articles of `incoming`: (article, sort, value, parties).
SELECT DISTINCT article_id, CASE WHEN kind IN ('place', 'state') THEN 'place' ELSE 'name' END AS sort, entity_id AS value, NULL AS parties
FROM mentions WHERE article_id IN (SELECT article_id FROM incoming) AND kind != 'outlet' AND how != 'pronoun'
UNION ALL
SELECT DISTINCT article_id, 'deed', type, list_sort(list_distinct(actors || recipients)) FROM events
WHERE article_id IN (SELECT article_id FROM incoming) AND len(actors) > 0
UNION ALL
SELECT DISTINCT article_id, 'speaker', speaker, NULL FROM statements WHERE article_id IN (SELECT article_id FROM incoming)
UNION ALL
SELECT DISTINCT e.article_id, 'shared', h.happening_id, NULL
FROM (SELECT happening_id, unnest(event_ids) AS event_id FROM happenings WHERE len(event_ids) > 1) AS h JOIN events AS e USING (event_id)
WHERE e.article_id IN (SELECT article_id FROM incoming)
UNION ALL
SELECT DISTINCT s.article_id, 'shared', u.utterance_id, NULL
FROM (SELECT utterance_id, unnest(statement_ids) AS statement_id FROM utterances WHERE len(statement_ids) > 1) AS u
JOIN statements AS s USING (statement_id)
WHERE s.article_id IN (SELECT article_id FROM incoming)
