"""Stages in order: a page in, rows out."""
