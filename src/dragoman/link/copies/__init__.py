"""Which articles are the same text: whole, cut, put into another script, or translated. See `docs/decisions/0010-copies.md`."""
