SELECT disagreement_id, topic, kind, list(
    {'page_id': page_id, 'start': "start", 'end': "end", 'text': text, 'statement_id': statement_id, 'event_id': event_id,
     'says': says, 'article_id': article_id, 'outlet': outlet, 'language': language, 'day': "day", 'voice': voice,
     'position': "position", 'figure_id': figure_id}
    ORDER BY page_id, "start", "end", statement_id, event_id, says, "position"
) AS accounts, happening_id, voices
FROM disagreements JOIN accounts USING (disagreement_id)
GROUP BY ALL
ORDER BY disagreement_id
