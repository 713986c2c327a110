SELECT path, stage, error FROM run_problems WHERE run_id = $run ORDER BY path, stage
