-- The article whose text a row's article carries: itself, or what it copies.
SELECT article_id, min(of_article_id) AS original FROM copies GROUP BY article_id
