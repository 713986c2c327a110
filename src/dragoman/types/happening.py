"""One thing in the world, one thing said: what several accounts have in common."""

from __future__ import annotations

import msgspec


class Happening(msgspec.Struct, frozen=True):
    """Events that are one thing. Each field is what most independent voices give of it."""

    happening_id: str
    type: str
    date: str | None
    event_ids: tuple[str, ...]
    place: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    denied_by: tuple[str, ...]


class Utterance(msgspec.Struct, frozen=True):
    """Statements that report one utterance."""

    utterance_id: str
    speaker: str
    act: str
    said_on: str | None
    statement_ids: tuple[str, ...]
