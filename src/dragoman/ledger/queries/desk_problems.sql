SELECT path, stage, error FROM problems ORDER BY path, stage
