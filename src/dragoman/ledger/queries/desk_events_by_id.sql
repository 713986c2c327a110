-- Events by their ids. The rows are fetched before they are joined, else the whole of `articles` is.
WITH e AS MATERIALIZED (FROM events WHERE event_id IN (SELECT unnest($ids::VARCHAR[]))),
a AS MATERIALIZED (
    SELECT article_id, title, language, published, source_chain FROM articles WHERE article_id IN (SELECT article_id FROM e)
)
SELECT e.event_id, e.page_id, e.article_id, e."start", e."end", e.text, e.type, e.mode, e.actors, e.recipients, e.date, e.place, e.status,
    e."by", e.denied_by, e.gloss, e.confidence, e.rule, a.title, a.language, a.published, a.source_chain
FROM e JOIN a USING (article_id)
