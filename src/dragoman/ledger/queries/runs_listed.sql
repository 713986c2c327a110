SELECT run_id, started_at, ended_at, round(epoch(ended_at - started_at), 1) AS seconds, dragoman, model, inputs, new_pages, changed_pages,
    known_pages, problems, mended
FROM runs ORDER BY started_at DESC, run_id
