"""The days that a timeline shows: where most of it happens, with what lies far from that on shelves at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

FEW = 10
"""One mark in so many may stand apart from the rest."""
FAR = 14
"""Days between the rest and what stands apart, at least; or twice as long as all the rest takes."""
SHELF = 56
"""Width of a shelf."""


class Span(msgspec.Struct, frozen=True):
    """First and last day of the scale, the shelves' days where there are any, and the edges of the drawing."""

    first: date
    last: date
    early: tuple[date, date] | None
    late: tuple[date, date] | None
    left: float
    right: float

    def x(self, day: date, side: float) -> float:
        """Where a day stands: `side` 0 is its beginning, 1 its end; on the edge where it lies outside."""
        days = (self.last - self.first).days + 1
        inside = min(max((day - self.first).days + side, 0), days)
        left = self.left + (SHELF if self.early else 0)
        right = self.right - (SHELF if self.late else 0)
        return left + inside / days * (right - left)


def span(days: Sequence[date], left: float, right: float, vague: Sequence[tuple[date, date]] = ()) -> Span:
    """The scale for marks on these days (one a mark), with a day of room on both sides; what is `vague` does not widen it."""
    order = sorted(days)
    low, high = 0, len(order)
    for _ in range(4):
        most = max(1, len(order) // FEW)
        cut = _apart(order[low:high], most - low - (len(order) - high))
        if cut is None:
            break
        low, high = low + cut[0], high - cut[1]
    first, last = order[low] - timedelta(days=1), order[high - 1] + timedelta(days=1)
    early = [*order[:low], *(day for both in vague if both[1] < first for day in both)]
    late = [*order[high:], *(day for both in vague if both[0] > last for day in both)]
    return Span(first, last, _ends(early), _ends(late), left, right)


def _ends(days: Sequence[date]) -> tuple[date, date] | None:
    return (min(days), max(days)) if days else None


def _apart(order: Sequence[date], most: int) -> tuple[int, int] | None:
    """How many at the start or at the end stand apart from the rest; None where none do."""
    for many in range(1, min(most, len(order) - 1) + 1):
        rest = order[many:]
        if (rest[0] - order[many - 1]).days > max(FAR, 2 * (rest[-1] - rest[0]).days):
            return many, 0
        rest = order[:-many]
        if (order[-many] - rest[-1]).days > max(FAR, 2 * (rest[-1] - rest[0]).days):
            return 0, many
    return None


def between(days: tuple[date, date]) -> str:
    """What stands above a shelf: a month or years, for a day would be more than a vague date says."""
    first, last = days
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def ticks(first: date, last: date) -> list[tuple[date, str]]:
    """The days that are written above the scale."""
    days = (last - first).days
    if days <= 75:
        step = 1 if days <= 9 else 2 if days <= 16 else 7
        told = [first + timedelta(days=n) for n in range(1, days + 1, step)]
        years = first.year != last.year
        return [(day, day.isoformat()[2 if years else 5 :]) for day in told]
    months = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13)]
    inside = [day for day in months if first <= day <= last]
    if len(inside) > 36:
        years_only = [day for day in inside if day.month == 1]
        return [(day, str(day.year)) for day in years_only[:: -(-len(years_only) // 12)]]
    return [(day, day.isoformat()[:7]) for day in inside[:: -(-len(inside) // 12)]]
