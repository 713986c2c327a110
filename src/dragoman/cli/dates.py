"""Dates that are typed."""

from __future__ import annotations

from datetime import date

from dragoman.errors import UsageError
from dragoman.ledger.days import days


def day_of(text: str | None, option: str, side: int) -> date | None:
    """The first (`side` 0) or last (1) day of a date given with `option`; raises UsageError where it is none."""
    if text is None:
        return None
    day = days(text)[side]
    if day is None:
        raise UsageError(f"{option} {text}: this is no date; write it as 2023, 2023-05 or 2023-05-09")
    return day
