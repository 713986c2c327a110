"""Longer stretches: seasons, quarters and halves of a year, decades and centuries."""

from __future__ import annotations

from datetime import date

from dragoman.find.times.calendar import interval, month_span, shift_month
from dragoman.find.times.fields import Fields
from dragoman.find.times.readings import PARTS, Circumstances, Reading, part_reading, span_reading

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
"""First and last month of the meteorological seasons of the northern hemisphere (14 = February of the year after)."""
_TWENTIETH = 30
"""Decades named by two digits from the thirties on are the 20th century's, the tens and twenties ours."""


def read_season(f: Fields, c: Circumstances, year: int | None, anchor: str | None) -> Reading | None:
    """A season, quarter or half of a year; without a year the latest that has begun, or the next one."""
    if f.season:
        first, last = SEASONS[f.season]
        precision = "season"
    elif f.quarter:
        first, last, precision = 3 * f.quarter - 2, 3 * f.quarter, "quarter"
    else:
        half = f.half or 1
        first, last, precision = 6 * half - 5, 6 * half, "interval"
    if first < 1 or (last > 12 and not f.season):
        return None
    if year is None:
        year, anchor = _season_year(f, c, first, last)
    if year is None or not 1 <= year < 9999:
        return None
    begin, end = date(year, first, 1), month_span(*shift_month(year, 1, last - 1))[1]
    if f.part:
        return part_reading(f.part, begin, end, anchor, c.anchor)
    return span_reading(begin, end, anchor, precision)


def _season_year(f: Fields, c: Circumstances, first: int, last: int) -> tuple[int | None, str | None]:
    if f.context and c.context is not None:
        return c.context.span[0].year, "context"
    if c.anchor is None:
        return None, None
    now = c.anchor.last
    coming = f.shift == 1 or (f.shift is None and c.tense > 0)
    if coming:
        return now.year + (now.month >= first), "page"
    if f.shift == 0:
        return now.year, "page"
    year = now.year if first <= now.month else now.year - 1
    if f.shift == -1 and (year, now.month) == (now.year, now.month) and now.month <= last:
        year -= 1
    return year, "page"


def read_decade(f: Fields, c: Circumstances) -> Reading | None:
    """The nineties, the 1990s, the 20th century, the nineties of the last century, the last decade."""
    anchor: str | None = None
    century: int | None = None
    if f.century is not None:
        century = (f.century - 1) * 100
    elif f.century_by is not None or (f.unit == "century" and f.shift is not None):
        if c.anchor is None:
            return None
        steps = f.century_by if f.century_by is not None else f.shift or 0
        century, anchor = (c.anchor.first.year - 1) // 100 * 100 + 100 * steps, "page"
    if f.decade is not None:
        if f.decade >= 1000:
            return _years(f, f.decade, 10, "decade", None, c)
        base = century if century is not None else 1900 if f.decade >= _TWENTIETH else 2000
        return _years(f, base + f.decade % 100, 10, "decade", anchor, c)
    if century is not None:
        return _years(f, century + 1, 100, "century", anchor, c)
    by = f.decade_by if f.decade_by is not None else f.shift
    if c.anchor is None or by is None:
        return None
    return _years(f, c.anchor.first.year // 10 * 10 + 10 * by, 10, "decade", "page", c)


def _years(
    f: Fields, first: int, count: int, precision: str, anchor: str | None, c: Circumstances
) -> Reading | None:
    if not 1 <= first <= 9999 - count:
        return None
    if f.part in PARTS:
        left, right, of = PARTS[f.part]
        begin, end = date(first + count * left // of, 1, 1), date(first + count * right // of - 1, 12, 31)
        return span_reading(begin, end, anchor)
    span = date(first, 1, 1), date(first + count - 1, 12, 31)
    return Reading(interval(f"{first:04d}", f"{first + count - 1:04d}"), precision, span, anchor)
