SELECT coalesce(language, 'und') AS tag, count(*) AS pages FROM pages GROUP BY tag ORDER BY pages DESC, tag
