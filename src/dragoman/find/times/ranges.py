"""Ranges: from one point in time to another, told in one expression."""

from __future__ import annotations

import msgspec

from dragoman.find.times.fields import Fields
from dragoman.find.times.readings import Circumstances, Reading, span_reading
from dragoman.find.times.resolve import resolve

_SHARED = ("year", "month", "year_by", "month_by", "shift", "unit", "decade")


def read_range(one: Fields, other: Fields, c: Circumstances) -> Reading | None:
    """From `one` to `other`; what only one side says (the month, the year) holds for both. None where it runs backwards.

    25-27 September 2022; September to November; 28 December to 3 January (the year turns); 2019-2021.
    """
    end = msgspec.structs.replace(other, calendar=one.calendar, context=one.context)
    for name in _SHARED:
        if getattr(end, name) is None and (name != "month" or end.day is not None):
            setattr(end, name, getattr(one, name))
    if other.month is not None and one.month_by is not None:
        return None
    last = resolve(end, c)
    if last is None:
        return None
    start = msgspec.structs.replace(one, since=False, part=None)
    if start.month is None and start.month_by is None:
        start.month = end.month
    if start.month is not None and start.day is None and end.day is not None:
        return None
    if start.month is None:
        first = resolve(start, c)
    else:
        first = resolve(_in_year(start, one.year or last.span[1].year), c)
        if first is not None and first.span[0] > last.span[1] and one.year is None:
            first = resolve(_in_year(start, last.span[1].year - 1), c)
    if first is None or first.span[0] > last.span[1]:
        return None
    return span_reading(first.span[0], last.span[1], last.anchor)


def _in_year(f: Fields, year: int) -> Fields:
    """The fields with an explicit year in place of whatever counted it."""
    return msgspec.structs.replace(f, year=year, year_by=None, shift=None, unit=None)
