"""Months and days of the month, and which year they mean when none is said."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.find.times.calendar import is_day, month_span, shift_month
from dragoman.find.times.fields import Fields
from dragoman.find.times.readings import (
    Circumstances,
    Reading,
    day_reading,
    month_reading,
    part_reading,
    span_reading,
)

NEAR = 60
"""Days. A day and month without a year at most so far ahead is read as coming when the last one is more than `LONG_GONE`
days past: the newsroom adds the year to what is that old. The same the other way round where the tense says future."""
LONG_GONE = 300
STALE = 180
"""Days. A plain reading at most so far back outweighs the other year that the sentence before spoke of."""


def read_month(f: Fields, c: Circumstances, year: int | None, anchor: str | None) -> Reading | None:
    """A named month or a day of it; `year` and what it was counted from, where the expression says so."""
    month = f.month or 0
    if year is None:
        if f.context and c.context:
            year, anchor = c.context.span[0].year, "context"
        else:
            year, anchor = _bare_year(f, c)
    return None if year is None else in_month(f, c, year, month, anchor)


def read_relative_month(f: Fields, c: Circumstances) -> Reading | None:
    """Last month, this month, the 20th of next month, 去年本月."""
    by = f.month_by if f.month_by is not None else f.shift or 0
    from_context = f.context and c.context is not None
    base = c.context.span[0] if f.context and c.context else c.anchor.first if c.anchor else None
    if base is None:
        return None
    year, month = shift_month(base.year, base.month, by)
    return in_month(f, c, year + (f.year_by or 0), month, "context" if from_context else "page")


def in_month(f: Fields, c: Circumstances, year: int, month: int, anchor: str | None) -> Reading | None:
    """A month, a day of it, its nth weekday, its nth week (seven days each, from the first on), or a part of it."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    if f.ordinal and f.weekday:
        return nth_weekday(year, month, f.weekday, f.ordinal, anchor)
    if f.ordinal and f.unit == "week":
        first, last = 7 * f.ordinal - 6, min(7 * f.ordinal, month_span(year, month)[1].day)
        return (
            span_reading(date(year, month, first), date(year, month, last), anchor) if first <= last else None
        )
    if f.day is not None:
        return day_reading(date(year, month, f.day), anchor) if is_day(year, month, f.day) else None
    if f.part:
        return part_reading(f.part, *month_span(year, month), anchor, c.anchor)
    return month_reading(year, month, anchor)


def nth_weekday(year: int, month: int, weekday: int, nth: int, anchor: str | None) -> Reading | None:
    """The first Friday of July; None where the month has no such day."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day_reading(day, anchor) if day.month == month else None


def _bare_year(f: Fields, c: Circumstances) -> tuple[int | None, str | None]:
    """The year of a month or day named without one: the context's, or the nearest that words and tense allow."""
    month, day = f.month or 0, f.day
    if c.context is not None and f.shift is None and _context_rules(f, c):
        return c.context.span[0].year, "context"
    if c.anchor is None:
        return None, None
    if f.shift == 0:
        return c.anchor.first.year, "page"
    past = _latest(month, day, c.anchor.last, strict=f.shift == -1)
    future = _soonest(month, day, c.anchor.first, strict=f.shift == 1)
    if f.shift == 1 or past is None:
        return future, "page"
    if future is not None and f.shift is None and _is_coming(past, future, f, c):
        return future, "page"
    return past, "page"


def _is_coming(past: int, future: int, f: Fields, c: Circumstances) -> bool:
    """Whether a bare month or day is the coming one rather than the last."""
    if c.anchor is None:
        return False
    month, day = f.month or 1, f.day or 1
    ahead, gone = (
        (date(future, month, day) - c.anchor.last).days,
        (c.anchor.last - date(past, month, day)).days,
    )
    if c.tense > 0:
        return f.day is not None or not (ahead > LONG_GONE and gone <= NEAR)
    return f.day is not None and ahead <= NEAR and gone > LONG_GONE


def _context_rules(f: Fields, c: Circumstances) -> bool:
    """Whether the last date of the passage, rather than the page's, gives the year.

    It does where there is no page date, and where it is of another year than the page's and stands in the same sentence
    or is tied by a word such as "later"; else unless the plain reading falls within the page's own last weeks.
    """
    if c.context is None:
        return False
    first, last = c.context.span
    if first.year != last.year:
        return False
    if c.anchor is None or c.sequel:
        return True
    if first.year == c.anchor.last.year:
        return False
    if c.near:
        return True
    past = _latest(f.month or 0, f.day, c.anchor.last, strict=False)
    return past is None or (c.anchor.last - date(past, f.month or 1, f.day or 1)).days > STALE


def _latest(month: int, day: int | None, limit: date, *, strict: bool) -> int | None:
    """The latest year in which that month (or day) is not after `limit`; wholly before it where `strict`."""
    for year in range(limit.year, limit.year - 9, -1):
        if day is None:
            if (year, month) < (limit.year, limit.month) or (
                not strict and (year, month) == (limit.year, limit.month)
            ):
                return year
        elif is_day(year, month, day) and date(year, month, day) <= limit - timedelta(days=strict):
            return year
    return None


def _soonest(month: int, day: int | None, limit: date, *, strict: bool) -> int | None:
    """The first year in which that month (or day) is not before `limit`; wholly after it where `strict`."""
    for year in range(limit.year, limit.year + 9):
        if day is None:
            if (year, month) > (limit.year, limit.month) or (
                not strict and (year, month) == (limit.year, limit.month)
            ):
                return year
        elif is_day(year, month, day) and date(year, month, day) >= limit + timedelta(days=strict):
            return year
    return None


def read_bare_day(f: Fields, c: Circumstances) -> Reading | None:
    """The 27th: of the month spoken of last, or the nearest that the tense allows."""
    day = f.day or 0
    if c.context is not None and c.context.precision in ("day", "month", "hour", "minute", "second"):
        year, month = _month_spoken_of(day, c.context, c)
        return day_reading(date(year, month, day), "context") if is_day(year, month, day) else None
    if c.anchor is None or (c.anchor.last - c.anchor.first).days > NEAR:
        return None
    base = c.anchor.last
    if c.tense > 0:
        steps = range(0, 3) if day >= c.anchor.first.day else range(1, 4)
    else:
        steps = range(0, -3, -1) if day <= base.day else range(-1, -4, -1)
    for step in steps:
        year, month = shift_month(base.year, base.month, step)
        if is_day(year, month, day):
            return day_reading(date(year, month, day), "page")
    return None


def _month_spoken_of(day: int, context: Reading, c: Circumstances) -> tuple[int, int]:
    """The context's month; the one before it where that day of it is more than a week after the page's date."""
    base = context.span[0]
    limit = c.anchor.last if c.anchor else None
    ahead = limit and (base.year, base.month) == (limit.year, limit.month) and day > limit.day + 7
    return shift_month(base.year, base.month, -1) if ahead and c.tense <= 0 else (base.year, base.month)
