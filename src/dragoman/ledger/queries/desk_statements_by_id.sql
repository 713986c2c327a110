SELECT s.statement_id, s.page_id, s.article_id, s."start", s."end", s.text, s.speaker, s.co_speakers, s.via, s.act, s.about, s."to",
    s.said_on, s.quote, s.gloss, s.confidence, s.rule, a.title, a.language, a.published, a.source_chain
FROM statements AS s JOIN articles AS a USING (article_id) WHERE s.statement_id IN (SELECT unnest($ids::VARCHAR[]))
