"""Days, months and intervals as EDTF strings."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec
from hijridate import Hijri

Span = tuple[date, date]
"""First and last day, both included."""


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the civil calendar has that day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def month_span(year: int, month: int) -> Span:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month `by` months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shift_months(day: date, by: int) -> date:
    """The same day `by` months later, or that month's last day."""
    year, month = shift_month(day.year, day.month, by)
    year = min(max(year, 1), 9999)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift_days(day: date, by: int) -> date:
    """The day `by` days later; the calendar's ends where there is none."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return date.max if by > 0 else date.min


def edtf_month(year: int, month: int) -> str:
    """`2023-09`."""
    return f"{year:04d}-{month:02d}"


def interval(first: date | str, last: date | str) -> str:
    """`2023-09-01/2023-09-10`."""
    return f"{first}/{last}"


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The civil day of a Hijri date (Umm al-Qura calendar); None outside the calendar's years 1343-1500."""
    try:
        civil = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(civil.year, civil.month, civil.day)


def hijri_span(year: int, month: int | None) -> Span | None:
    """First and last civil day of a Hijri year or month."""
    first = hijri_day(year, month or 1, 1)
    following = (year + 1, 1) if month in (None, 12) else (year, (month or 0) + 1)
    after = hijri_day(*following, 1)
    return None if first is None or after is None else (first, after - timedelta(days=1))


class Anchor(msgspec.Struct, frozen=True):
    """The date a text is read against: its EDTF `text`, and the first and last day it covers."""

    text: str
    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether the anchor is one day."""
        return self.first == self.last


def read_anchor(edtf: str | None) -> Anchor | None:
    """The anchor of an EDTF day, month, year or interval; None where there is none or it cannot be read.

    An interval without a beginning or an end is read by the side it has.
    """
    if not edtf:
        return None
    left, bar, right = edtf.partition("/")
    first, last = _bounds(left), _bounds(right if bar else left)
    if first is None and last is None:
        return None
    one, other = first or last, last or first
    if one is None or other is None:
        return None
    return Anchor(edtf, one[0], other[1])


def _bounds(edtf: str) -> Span | None:
    parts = edtf.partition("T")[0].rstrip("~?%").split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
        if len(numbers) == 2:
            return month_span(numbers[0], numbers[1])
        day = date(numbers[0], numbers[1], numbers[2])
    except (ValueError, IndexError):
        return None
    return day, day
