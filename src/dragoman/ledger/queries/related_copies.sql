SELECT of_article_id FROM copies WHERE article_id = $id
UNION SELECT article_id FROM copies WHERE of_article_id = $id
UNION SELECT b.article_id FROM copies AS a JOIN copies AS b USING (of_article_id) WHERE a.article_id = $id AND b.article_id != $id
