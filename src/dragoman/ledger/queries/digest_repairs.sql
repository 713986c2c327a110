-- Defects worth a reader's while: those that change what a page says, surest first, one of a kind and wording.
SELECT kind, text, suggested, min(reason), count(*) AS times, min(path)
FROM repairs JOIN page_paths USING (page_id)
WHERE kind NOT IN ('spacing', 'nbsp', 'lost_punctuation', 'presentation_form', 'bidi')
GROUP BY kind, text, suggested
ORDER BY max(confidence) DESC, times DESC, kind, text
