"""Who did what to whom."""

from __future__ import annotations

import msgspec

from dragoman.types.statement import Gloss


class Event(msgspec.Struct, frozen=True):
    """One event of a PLOVER type. `by`: on whose word; `denied_by`: who denies it (entity ids)."""

    event_id: str
    page_id: str
    article_id: str
    start: int
    end: int
    text: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    status: str
    by: str | None
    denied_by: tuple[str, ...]
    gloss: Gloss
    confidence: float
    rule: str
