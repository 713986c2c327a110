"""Parts of long lists: how many rows an answer holds, and filters as they stand in an address."""

from __future__ import annotations

from datetime import date

from litestar.exceptions import ValidationException

from dragoman.ledger.days import days
from dragoman.web.seat import Asked, asked, seat_of

SHOWN = 50
MOST = 1000
ALL = 100_000
"""Rows of a CSV."""


def part(request: Asked) -> tuple[int, int]:
    """Offset and limit: a page of rows for HTML and JSON, all for CSV."""
    offset = _number(request, "offset", 0, 10**9)
    if seat_of(request).form == "csv":
        return offset, _number(request, "limit", ALL, ALL)
    return offset, max(1, _number(request, "limit", SHOWN, MOST))


def _number(request: Asked, name: str, default: int, most: int) -> int:
    given = first(request, name)
    if given is None:
        return default
    if not (given.isascii() and given.isdigit()) or len(given) > 12:
        raise ValidationException(f"{name}={given}: a number is wanted")
    return min(int(given), most)


def first(request: Asked, name: str) -> str | None:
    """The first value of a parameter; None where it is empty."""
    return next(iter(asked(request, name)), None)


def many(request: Asked, name: str) -> list[str] | None:
    """All values of a parameter; None where there are none."""
    return asked(request, name) or None


def day(request: Asked, name: str, side: int) -> date | None:
    """The first (`side` 0) or last (1) day of a parameter that is a date in EDTF."""
    given = first(request, name)
    if given is None:
        return None
    try:
        found = days(given)[side]
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise ValidationException(f"{name}={given}: write a date as 2023, 2023-05 or 2023-05-09")
    return found
