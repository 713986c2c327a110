"""Who runs the stages: local processes."""
