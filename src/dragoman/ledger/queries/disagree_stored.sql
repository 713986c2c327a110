-- The disagreements whose ids are in `incoming`, with their accounts.
SELECT disagreement_id, topic, kind, matter, happening_id, list(
    {'page_id': page_id, 'start': "start", 'end': "end", 'text': text, 'statement_id': statement_id, 'event_id': event_id,
     'says': says, 'article_id': article_id, 'outlet': outlet, 'language': language, 'day': "day", 'voice': voice,
     'position': "position", 'figure_id': figure_id}
    ORDER BY "position", page_id, "start", "end", statement_id, event_id, says
) AS accounts
FROM disagreements JOIN accounts USING (disagreement_id) JOIN incoming USING (disagreement_id)
GROUP BY ALL
ORDER BY disagreement_id
