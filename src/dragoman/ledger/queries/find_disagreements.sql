-- Disagreements with their accounts, those with most independent voices first. $id: one of them, or the beginning of its id.
SELECT disagreement_id, topic, kind, matter, happening_id, list(
    {'page_id': page_id, 'start': "start", 'end': "end", 'text': text, 'statement_id': statement_id, 'event_id': event_id,
     'says': says, 'article_id': article_id, 'outlet': outlet, 'language': language, 'day': "day", 'voice': voice,
     'position': "position", 'figure_id': figure_id}
    ORDER BY "position", "day" NULLS LAST, page_id, "start", "end", statement_id, event_id, says
) AS accounts, voices
FROM disagreements JOIN accounts USING (disagreement_id)
WHERE ($id IS NULL OR starts_with(disagreement_id, $id)) AND ($kind IS NULL OR list_contains($kind, kind))
GROUP BY ALL
HAVING $language IS NULL OR bool_or(language = $language OR starts_with(language, $language || '-'))
ORDER BY count(DISTINCT voice) DESC, count(DISTINCT language) DESC, min("day"), disagreement_id
