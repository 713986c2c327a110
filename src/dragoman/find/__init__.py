"""Articles become mentions, times, statements and events."""
