"""When: a time expression and its value."""

from __future__ import annotations

import msgspec


class TimeExpression(msgspec.Struct, frozen=True):
    """A time expression with its EDTF value.

    `precision`: second minute hour day week month season quarter year decade century interval.
    `anchor` is the EDTF date it was read against, None where it needed none.
    """

    page_id: str
    article_id: str | None
    start: int
    end: int
    text: str
    value: str
    precision: str
    anchor: str | None
    rule: str
