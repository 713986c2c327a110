-- Who accuses or criticises whom: those it is said to, or else those it is about.
SELECT speaker.label, target.label, count(*) AS times, count(DISTINCT page_id) AS pages, string_agg(DISTINCT language, ' ' ORDER BY language)
FROM (
    SELECT s.speaker AS speaker, unnest(if(len(s."to") > 0, s."to", s.about)) AS target, s.page_id, a.language
    FROM statements AS s JOIN articles AS a USING (article_id)
    WHERE s.act IN ('accuse', 'criticise')
) AS said
JOIN entities AS speaker ON speaker.entity_id = said.speaker
JOIN entities AS target ON target.entity_id = said.target
WHERE said.speaker <> said.target AND target.kind IN ('person', 'state', 'government', 'organisation', 'group')
GROUP BY said.speaker, speaker.label, said.target, target.label
ORDER BY times DESC, pages DESC, said.speaker, said.target
