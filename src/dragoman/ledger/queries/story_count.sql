SELECT count(*) FROM articles AS a WHERE a.article_id IN (SELECT article_id FROM marks)
