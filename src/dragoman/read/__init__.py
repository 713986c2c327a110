"""Files, folders, JSON Lines and HTML become pages."""
