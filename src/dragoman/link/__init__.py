"""Observations are interpreted: who is meant, what belongs together, where accounts part."""
