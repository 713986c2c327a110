INSERT INTO run_problems SELECT run_id, path, stage, min(error) FROM incoming GROUP BY ALL
ON CONFLICT DO NOTHING
