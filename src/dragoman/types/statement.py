"""Who says what."""

from __future__ import annotations

import msgspec

from dragoman.types.span import Span


class Gloss(msgspec.Struct, frozen=True):
    """A plain sentence made from a row's fields, in the four languages."""

    en: str
    ar: str
    zh: str
    ru: str


class Statement(msgspec.Struct, frozen=True):
    """One speech act of one speaker. `text` is the evidence: the reporting clause and the start of the content."""

    statement_id: str
    page_id: str
    article_id: str
    start: int
    end: int
    text: str
    speaker: str
    co_speakers: tuple[str, ...]
    via: tuple[str, ...]
    act: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    said_on: str | None
    quote: str
    cue: Span | None
    content: Span | None
    reported_by: str | None
    gloss: Gloss
    confidence: float
    rule: str
