"""Ids are content hashes, so that the same page gives the same rows on any machine."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """A short stable id: `prefix` and the first 16 hex digits of SHA-256 over the parts.

    Parts are joined by U+001F; None counts as the empty string. 64 bits: a collision among ten million rows
    has a chance of about 3 in a million.
    """
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
