-- The disagreements on matters in which an article of `incoming` has an account.
SELECT DISTINCT other.disagreement_id
FROM disagreements AS d JOIN accounts AS a USING (disagreement_id) JOIN incoming USING (article_id)
JOIN disagreements AS other ON other.matter = d.matter
ORDER BY ALL
