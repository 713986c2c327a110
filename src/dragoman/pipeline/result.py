"""All the rows that one page gives."""

from __future__ import annotations

import msgspec

from dragoman.types import (
    Article,
    Block,
    Doubt,
    Entity,
    Event,
    Figure,
    Mention,
    Page,
    PageDate,
    Repair,
    Statement,
    TimeExpression,
)


class PageResult(msgspec.Struct, frozen=True):
    """The rows of one page, ready for the ledger; every id in them is a content hash."""

    page: Page
    blocks: tuple[Block, ...] = ()
    dates: tuple[PageDate, ...] = ()
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    repairs: tuple[Repair, ...] = ()
    figures: tuple[Figure, ...] = ()
    doubts: tuple[Doubt, ...] = ()
