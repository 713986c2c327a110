INSERT INTO credits
SELECT article_id, credit."name", credit.hand, credit."start", credit."end", credit.entity_id
FROM (SELECT article_id, unnest(credits) AS credit FROM incoming)
