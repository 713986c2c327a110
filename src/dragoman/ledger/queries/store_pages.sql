INSERT INTO pages
SELECT page_id, url, sha256, media, encoding, language, length(text), text FROM incoming
