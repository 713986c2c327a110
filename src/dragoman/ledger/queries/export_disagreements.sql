SELECT disagreement_id, topic, kind, list(
    {'page_id': page_id, 'start': "start", 'end': "end", 'text': text, 'statement_id': statement_id, 'event_id': event_id,
     'says': says}
    ORDER BY page_id, "start", "end", statement_id, event_id, says
) AS accounts
FROM disagreements JOIN accounts USING (disagreement_id)
GROUP BY ALL
ORDER BY disagreement_id
