-- The main articles before and after one in the order of the article list.
(SELECT 'newer' AS side, article_id, title, language FROM articles
 WHERE role = 'main' AND (first_day > $day::DATE OR (first_day = $day::DATE AND article_id < $id))
 ORDER BY first_day, article_id DESC LIMIT 1)
UNION ALL
(SELECT 'older', article_id, title, language FROM articles
 WHERE role = 'main' AND (first_day < $day::DATE OR (first_day = $day::DATE AND article_id > $id))
 ORDER BY first_day DESC, article_id LIMIT 1)
