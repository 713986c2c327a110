"""Finds statements and events: who said or did what, to whom, about whom, when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

import msgspec

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.text.fold import fold
from dragoman.types import Event, Statement


class StatementFilter(msgspec.Struct, frozen=True):
    """What statements are asked for; an empty field asks nothing. Who: entity ids, any of which will do.

    `since`, `until` bound the day it was said, or the article's date where that is unknown; a date that covers
    several days counts if any of them fits. `text` is looked for in the evidence, letters folded.
    """

    speaker: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    language: str | None = None
    text: str | None = None


class EventFilter(msgspec.Struct, frozen=True):
    """What events are asked for; fields as in StatementFilter. `to` are recipients, `actor` actors."""

    actor: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    language: str | None = None
    text: str | None = None


class StatementHit(Statement, frozen=True):
    """A statement and where it was found: the page's path, the article's language and date.

    `judged` is `wrong` or `right` where somebody said so.
    """

    path: str
    language: str
    published: str | None
    judged: str | None = None


class EventHit(Event, frozen=True):
    """An event and where it was found: the page's path, the article's language and date.

    `judged` is `wrong` or `right` where somebody said so.
    """

    path: str
    language: str
    published: str | None
    judged: str | None = None


Hit = TypeVar("Hit", StatementHit, EventHit)


def find_statements(ledger: Ledger, wanted: StatementFilter) -> list[StatementHit]:
    """The statements that fit, by day, then page and place on it."""
    return list(_find(ledger, "find_statements", wanted, StatementHit))


def find_events(ledger: Ledger, wanted: EventFilter) -> list[EventHit]:
    """The events that fit, by day, then page and place on it."""
    return list(_find(ledger, "find_events", wanted, EventHit))


def _find(
    ledger: Ledger, name: str, wanted: StatementFilter | EventFilter, record: type[Hit]
) -> Iterator[Hit]:
    parameters = {
        field: list(value) if isinstance(value, tuple) else value
        for field in wanted.__struct_fields__
        if field != "text"
        for value in [getattr(wanted, field) or None]
    }
    words = fold(wanted.text) if wanted.text else ""
    for hit in batch_to_records(ledger.arrow(query(name), parameters), record):
        if words in fold(hit.text):
            yield hit
