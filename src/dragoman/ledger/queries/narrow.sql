-- Views that stand before the tables and show the part in scope: only_articles, only_statements, only_events.
-- `whole.` is put in place of the ledger's own name when this is run.
CREATE TEMP VIEW articles AS FROM whole.articles WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW pages AS FROM whole.pages WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW page_paths AS FROM whole.page_paths WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW blocks AS FROM whole.blocks WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW dates AS FROM whole.dates WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW page_entities AS FROM whole.page_entities WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW entities AS FROM whole.entities WHERE entity_id IN (SELECT entity_id FROM page_entities);
CREATE TEMP VIEW entity_labels AS FROM whole.entity_labels WHERE entity_id IN (SELECT entity_id FROM page_entities);
CREATE TEMP VIEW entity_names AS
SELECT DISTINCT entity_id, entry.lang, entry."name" FROM (SELECT entity_id, unnest(names) AS entry FROM page_entities);
CREATE TEMP VIEW credits AS FROM whole.credits WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW mentions AS FROM whole.mentions WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW times AS FROM whole.times WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW statements AS
FROM whole.statements WHERE article_id IN (FROM only_articles) AND statement_id IN (FROM only_statements);
CREATE TEMP VIEW events AS FROM whole.events WHERE article_id IN (FROM only_articles) AND event_id IN (FROM only_events);
CREATE TEMP VIEW repairs AS FROM whole.repairs WHERE page_id IN (SELECT page_id FROM articles);
CREATE TEMP VIEW accounts AS
FROM whole.accounts
WHERE article_id IN (FROM only_articles)
    AND (statement_id IS NULL OR statement_id IN (SELECT statement_id FROM statements))
    AND (event_id IS NULL OR event_id IN (SELECT event_id FROM events));
CREATE TEMP VIEW disagreements AS FROM whole.disagreements WHERE disagreement_id IN (SELECT disagreement_id FROM accounts);
CREATE TEMP VIEW copies AS
FROM whole.copies WHERE article_id IN (FROM only_articles) AND of_article_id IN (FROM only_articles);
CREATE TEMP VIEW story_articles AS FROM whole.story_articles WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW stories AS FROM whole.stories WHERE story_id IN (SELECT story_id FROM story_articles);
CREATE TEMP VIEW happenings AS
SELECT h.* REPLACE (list_filter(event_ids, lambda i: list_contains(here.ids, i)) AS event_ids)
FROM whole.happenings AS h, (SELECT coalesce(list(event_id), []) AS ids FROM events) AS here
WHERE list_has_any(h.event_ids, here.ids);
CREATE TEMP VIEW utterances AS
SELECT u.* REPLACE (list_filter(statement_ids, lambda i: list_contains(here.ids, i)) AS statement_ids)
FROM whole.utterances AS u, (SELECT coalesce(list(statement_id), []) AS ids FROM statements) AS here
WHERE list_has_any(u.statement_ids, here.ids);
CREATE TEMP VIEW figures AS FROM whole.figures WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW doubts AS FROM whole.doubts WHERE article_id IN (FROM only_articles);
CREATE TEMP VIEW judgements AS
FROM whole.judgements
WHERE one IN (FROM only_articles) OR one IN (SELECT statement_id FROM statements) OR one IN (SELECT event_id FROM events);
CREATE TEMP VIEW problems AS FROM whole.problems WHERE false;
