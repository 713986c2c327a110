SELECT kind, count(*) AS n, min_by(text || coalesce(' -> ' || suggested, ''), (page_id, "start")) FROM repairs GROUP BY kind ORDER BY n DESC, kind
