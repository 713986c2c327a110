-- Disagreements between pages: those whose accounts stand on more than one page.
SELECT disagreement_id FROM accounts GROUP BY disagreement_id HAVING count(DISTINCT page_id) > 1 ORDER BY disagreement_id
