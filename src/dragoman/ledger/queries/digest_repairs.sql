-- Defects that change what a page says, the gravest kinds first, with a few characters on either side; then the rest.
SELECT r.kind, substr(p.text, greatest(r."start" - 2, 0) + 1, least(r."start", 2)), r.text, r.suggested, substr(p.text, r."end" + 1, 4),
    r.reason, (SELECT min(path) FROM page_paths AS pp WHERE pp.page_id = r.page_id)
FROM repairs AS r JOIN pages AS p USING (page_id)
WHERE r.kind NOT IN ('spacing', 'nbsp', 'lost_punctuation', 'presentation_form', 'bidi')
ORDER BY list_position(['censor_star', 'impossible_date', 'wrong_expansion', 'over_conversion'], r.kind) NULLS LAST,
    r.kind IN ('date_format', 'spelling'), r.confidence DESC, r.kind, r.page_id, r."start"
