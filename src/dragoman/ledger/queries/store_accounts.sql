INSERT INTO accounts
SELECT disagreement_id, account.page_id, account."start", account."end", account.text, account.statement_id, account.event_id,
    account.says
FROM (SELECT disagreement_id, unnest(accounts) AS account FROM incoming)
