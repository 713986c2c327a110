INSERT INTO problems
SELECT path, stage, min(error) FROM incoming GROUP BY path, stage
ON CONFLICT (path, stage) DO UPDATE SET error = excluded.error
