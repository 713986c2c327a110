-- The findings inside pages that have an account on a page in `incoming`.
SELECT DISTINCT disagreement_id FROM disagreements JOIN accounts USING (disagreement_id) JOIN incoming USING (page_id)
WHERE matter = disagreement_id
ORDER BY disagreement_id
