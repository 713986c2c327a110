"""A stretch of a page."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Code points `start` (included) to `end` (excluded) of `Page.text`, with the words that stand there."""

    start: int
    end: int
    text: str
