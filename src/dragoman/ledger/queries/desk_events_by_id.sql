SELECT e.event_id, e.page_id, e.article_id, e."start", e."end", e.text, e.type, e.mode, e.actors, e.recipients, e.date, e.place, e.status,
    e."by", e.denied_by, e.gloss, e.confidence, e.rule, a.title, a.language, a.published, a.source_chain
FROM events AS e JOIN articles AS a USING (article_id) WHERE e.event_id IN (SELECT unnest($ids::VARCHAR[]))
