-- Statements by their ids. The rows are fetched before they are joined, else the whole of `articles` is.
WITH s AS MATERIALIZED (FROM statements WHERE statement_id IN (SELECT unnest($ids::VARCHAR[]))),
a AS MATERIALIZED (
    SELECT article_id, title, language, published, source_chain FROM articles WHERE article_id IN (SELECT article_id FROM s)
)
SELECT s.statement_id, s.page_id, s.article_id, s."start", s."end", s.text, s.speaker, s.co_speakers, s.via, s.act, s.about, s."to",
    s.said_on, s.quote, s.gloss, s.confidence, s.rule, a.title, a.language, a.published, a.source_chain
FROM s JOIN a USING (article_id)
