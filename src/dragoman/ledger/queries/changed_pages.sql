-- How many of the new pages stand where other content was found before; what comes over standard input stands nowhere.
SELECT count(DISTINCT incoming.path)
FROM incoming JOIN page_paths AS p ON p.path = incoming.path AND p.page_id <> incoming.page_id
WHERE incoming.path <> '-' AND incoming.path NOT LIKE '-#%'
