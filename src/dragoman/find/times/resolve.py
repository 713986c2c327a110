"""From what an expression says to its EDTF value, read against the article's date and the dates before it."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from dragoman.find.times.calendar import (
    Anchor,
    Span,
    edtf_month,
    hijri_day,
    hijri_span,
    interval,
    is_day,
    month_span,
    shift_days,
    shift_month,
    shift_months,
)
from dragoman.find.times.clock import clock_suffix
from dragoman.find.times.grammar import Fields

FEW = {"day": (2, 10), "week": (2, 8), "month": (2, 11), "year": (2, 9), "decade": (2, 9), "quarter": (2, 4)}
"""What an uncounted plural ("days ago", "in several weeks") covers: the bounds, in its own unit, are wide."""
NEAR_FUTURE = 60
"""A day and month without a year that lies at most so many days ahead is read as coming when the last one is more
than 300 days gone: the newsroom adds the year to what is that old."""
LONG_GONE = 300
ROC_OFFSET = 1911
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
"""First and last month of the meteorological seasons of the northern hemisphere (14 = February of the year after)."""
PARTS = {"early": (0, 1, 3), "mid": (1, 2, 3), "late": (2, 3, 3), "half1": (0, 1, 2), "half2": (1, 2, 2), "third1": (0, 1, 3)}
"""Part -> from, to, of how many equal parts."""


class Reading(msgspec.Struct, frozen=True):
    """A value with its precision and the first and last day it covers; `day` is set where it is one day.

    `anchor` is what it was read against: "page", "context" or None; `context` that date's EDTF where it was the context.
    """

    value: str
    precision: str
    span: Span
    anchor: str | None = None
    context: str | None = None


class Circumstances(msgspec.Struct, frozen=True):
    """What surrounds an expression: the page's `anchor`, the last dated `context` in the same passage, the `tense`.

    `tense` is 1 where the words before it speak of the future, -1 of the past, 0 where they do not tell. `near` says
    that the context stands in the same sentence.
    """

    anchor: Anchor | None = None
    context: Reading | None = None
    tense: int = 0
    near: bool = False


def resolve(f: Fields, c: Circumstances) -> Reading | None:
    """The reading of an expression; None where it has no value (an impossible day, or nothing to read it against)."""
    reading = _plain(f, c)
    if reading is None:
        return None
    if reading.anchor == "context" and c.context is not None:
        reading = msgspec.structs.replace(reading, context=c.context.value)
    if f.clock is not None:
        return _with_clock(f, reading)
    if f.since and reading.value.count("/") == 0:
        return msgspec.structs.replace(reading, value=f"{reading.value}/..", precision="interval")
    return reading


def _plain(f: Fields, c: Circumstances) -> Reading | None:
    if f.before_christ:
        return None
    if f.calendar != "civil":
        return _other_calendar(f)
    if f.day_by is not None:
        return _relative_day(f, c)
    if f.amounts or f.few:
        return _amount(f, c)
    year = _year(f, c)
    if f.decade is not None or f.decade_by is not None or f.century is not None or f.unit in ("decade", "century"):
        return _decade(f, c)
    if f.month_by is not None or (f.unit == "month" and f.shift is not None):
        return _relative_month(f, c)
    if f.month is not None:
        return _month(f, c, year)
    if f.week_by is not None or (f.unit == "week" and f.shift is not None):
        return _week(f, c)
    if f.weekend_by is not None or (f.unit == "weekend" and f.shift is not None):
        return _weekend(f, c)
    if f.weekday is not None:
        return _weekday(f, c)
    if f.season or f.quarter or f.half:
        return _months_of_year(f, c, year)
    if year is not None:
        return _whole_year(f, c, year)
    if f.day is not None:
        return _bare_day(f, c)
    if f.unit == "day" and f.shift is not None:
        return _relative_day(_but(f, day_by=f.shift), c)
    return None


def _but(f: Fields, **changes: object) -> Fields:
    return msgspec.structs.replace(f, **changes)


def day_reading(day: date, anchor: str | None = None) -> Reading:
    """A reading of one day."""
    return Reading(day.isoformat(), "day", (day, day), anchor)


def span_reading(first: date, last: date, anchor: str | None = None, precision: str = "interval") -> Reading:
    """A reading of several days; whole months and years are written as such on either side."""
    left, right = str(first), str(last)
    if first.day == 1 and last == month_span(last.year, last.month)[1]:
        left, right = edtf_month(first.year, first.month), edtf_month(last.year, last.month)
        if first.month == 1 and last.month == 12:
            left, right = f"{first.year:04d}", f"{last.year:04d}"
    return Reading(left if left == right else interval(left, right), precision, (first, last), anchor)


def month_reading(year: int, month: int, anchor: str | None = None) -> Reading | None:
    """A reading of one month."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return Reading(edtf_month(year, month), "month", month_span(year, month), anchor)


def _year(f: Fields, c: Circumstances) -> int | None:
    """The year an expression names, outright or counted from the anchor."""
    if f.year is not None:
        return f.year
    by = f.year_by if f.year_by is not None else f.shift if f.unit == "year" else None
    if by is None:
        return None
    if f.context:
        base = c.context.span[0] if c.context else c.anchor.first if c.anchor else None
        return None if base is None else base.year + by
    return None if c.anchor is None else c.anchor.first.year + by


def _counted_from(f: Fields) -> str | None:
    if f.year is not None:
        return None
    return "context" if f.context else "page"


def _whole_year(f: Fields, c: Circumstances, year: int) -> Reading | None:
    if not 1 <= year <= 9999:
        return None
    first, last = date(year, 1, 1), date(year, 12, 31)
    if f.part:
        return _part(f.part, first, last, _counted_from(f), c)
    return Reading(f"{year:04d}", "year", (first, last), _counted_from(f))


def _part(part: str, first: date, last: date, anchor: str | None, c: Circumstances) -> Reading | None:
    """The early, middle or late part of a stretch; "earlier this year" ends with the anchor, "later" begins with it."""
    if part == "sofar":
        end = min(last, c.anchor.last) if c.anchor else last
        return span_reading(first, end, anchor) if end >= first else None
    if part == "rest":
        begin = max(first, c.anchor.first) if c.anchor else first
        return span_reading(begin, last, anchor) if begin <= last else None
    if part == "start":
        return day_reading(first, anchor)
    if part == "end":
        return day_reading(last, anchor)
    left, right, of = PARTS[part]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months >= of and months % of == 0:
        begin = shift_months(first, months // of * left)
        return span_reading(begin, shift_months(first, months // of * right) - timedelta(days=1), anchor)
    if months == 1:
        edges = [1, 11, 21, last.day + 1] if of == 3 else [1, 16, last.day + 1]
        return span_reading(first.replace(day=edges[left]), first.replace(day=edges[right] - 1), anchor)
    days = (last - first).days + 1
    return span_reading(first + timedelta(days=days * left // of), first + timedelta(days=days * right // of - 1), anchor)


def _month(f: Fields, c: Circumstances, year: int | None) -> Reading | None:
    month = f.month or 0
    anchor = _counted_from(f) if year is not None else None
    if year is None:
        if f.context and c.context:
            year, anchor = c.context.span[0].year, "context"
        else:
            year, anchor = _bare_year(f, c)
    if year is None:
        return None
    return _in_month(f, c, year, month, anchor)


def _in_month(f: Fields, c: Circumstances, year: int, month: int, anchor: str | None) -> Reading | None:
    """A month, a day of it, its nth weekday, or a part of it."""
    if f.ordinal and f.weekday:
        return _nth_weekday(year, month, f.weekday, f.ordinal, anchor)
    if f.day is not None:
        return day_reading(date(year, month, f.day), anchor) if is_day(year, month, f.day) else None
    if f.part and 1 <= month <= 12:
        return _part(f.part, *month_span(year, month), anchor, c)
    return month_reading(year, month, anchor)


def _nth_weekday(year: int, month: int, weekday: int, nth: int, anchor: str | None) -> Reading | None:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day_reading(day, anchor) if day.month == month else None


def _bare_year(f: Fields, c: Circumstances) -> tuple[int | None, str | None]:
    """The year of a month or day named without one: the context's, or the nearest that the tense allows."""
    month, day = f.month or 0, f.day
    if c.anchor is None and c.context is None:
        return None, None
    if c.context is not None and f.shift is None and _context_rules(f, c):
        return _context_year(month, day, c.context), "context"
    if c.anchor is None:
        return None, None
    anchor = c.anchor
    if f.shift == 0:
        return anchor.first.year, "page"
    past = _latest(month, day, anchor.last, strict=f.shift == -1)
    future = _soonest(month, day, anchor.first, strict=f.shift == 1)
    if f.shift == 1:
        return future, "page"
    if past is None or future is None:
        return past or future, "page"
    if f.shift is None and (c.tense > 0 or (day and c.tense == 0 and _due(past, future, month, day, anchor))):
        return future, "page"
    return past, "page"


def _due(past: int, future: int, month: int, day: int, anchor: Anchor) -> bool:
    ahead, gone = date(future, month, day) - anchor.last, anchor.last - date(past, month, day)
    return ahead.days <= NEAR_FUTURE and gone.days > LONG_GONE


def _context_rules(f: Fields, c: Circumstances) -> bool:
    """Whether the last date of the passage, rather than the page's, gives the year.

    It does where there is no page date, in the same sentence, and where that date is of another year than the page's,
    unless the plain reading falls within the page's own last weeks.
    """
    if c.context is None or c.context.anchor == "page-day":
        return False
    if c.anchor is None or f.context:
        return True
    span = c.context.span
    if span[1].year - span[0].year > 0:
        return False
    if span[0].year == c.anchor.last.year:
        return False
    if c.near:
        return True
    past = _latest(f.month or 0, f.day, c.anchor.last, strict=False)
    if past is None:
        return True
    last = date(past, f.month or 1, f.day or 1)
    return (c.anchor.last - last).days > NEAR_FUTURE


def _context_year(month: int, day: int | None, context: Reading) -> int:
    year = context.span[0].year
    if day and not is_day(year, month, day):
        return year
    return year


def _latest(month: int, day: int | None, limit: date, *, strict: bool) -> int | None:
    """The latest year in which that month (or day) is not after `limit`; wholly before it where `strict`."""
    for year in range(limit.year, limit.year - 9, -1):
        if day is None:
            if (year, month) < (limit.year, limit.month) or (not strict and (year, month) == (limit.year, limit.month)):
                return year
        elif is_day(year, month, day) and (date(year, month, day) < limit or (not strict and date(year, month, day) == limit)):
            return year
    return None


def _soonest(month: int, day: int | None, limit: date, *, strict: bool) -> int | None:
    """The first year in which that month (or day) is not before `limit`; wholly after it where `strict`."""
    for year in range(limit.year, limit.year + 9):
        if day is None:
            if (year, month) > (limit.year, limit.month) or (not strict and (year, month) == (limit.year, limit.month)):
                return year
        elif is_day(year, month, day) and (date(year, month, day) > limit or (not strict and date(year, month, day) == limit)):
            return year
    return None


def _bare_day(f: Fields, c: Circumstances) -> Reading | None:
    """The 27th: of the month spoken of last, or the nearest that the tense allows."""
    day = f.day or 0
    if c.context is not None and c.context.precision in ("day", "month"):
        base = c.context.span[0]
        year, month = base.year, base.month
        limit = c.anchor.last if c.anchor else None
        if limit and (year, month) == (limit.year, limit.month) and day > limit.day and c.tense <= 0 and day - limit.day > 7:
            year, month = shift_month(year, month, -1)
        return day_reading(date(year, month, day), "context") if is_day(year, month, day) else None
    if c.anchor is None:
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


def _relative_day(f: Fields, c: Circumstances) -> Reading | None:
    by = f.day_by or 0
    if f.context and c.context is not None:
        base = c.context.span[1] if by > 0 else c.context.span[0]
        if c.context.precision == "day" or (by == 0 and c.context.precision != "interval"):
            if by == 0:
                return msgspec.structs.replace(c.context, anchor="context")
            return day_reading(shift_days(base, by), "context")
    if c.anchor is None:
        return None
    if not c.anchor.is_day:
        return _about(c.anchor)
    return day_reading(shift_days(c.anchor.first, by), "page")


def _about(anchor: Anchor) -> Reading | None:
    """Yesterday, on a page of which only the month or a stretch is known: about then."""
    span = (anchor.first, anchor.last)
    if (anchor.first.year, anchor.first.month) == (anchor.last.year, anchor.last.month) and anchor.first.day == 1:
        return Reading(edtf_month(anchor.first.year, anchor.first.month) + "~", "month", span, "page")
    if (anchor.last - anchor.first).days > 62:
        return None
    return Reading(interval(str(anchor.first), str(anchor.last)), "interval", span, "page")


def _relative_month(f: Fields, c: Circumstances) -> Reading | None:
    by = f.month_by if f.month_by is not None else f.shift or 0
    base = c.context.span[0] if f.context and c.context else c.anchor.first if c.anchor else None
    if base is None:
        return None
    year, month = shift_month(base.year, base.month, by)
    if f.year_by is not None:
        year += f.year_by
    return _in_month(f, c, year, month, "context" if f.context and c.context else "page")


def _week(f: Fields, c: Circumstances) -> Reading | None:
    by = f.week_by if f.week_by is not None else f.shift or 0
    if c.anchor is None:
        return None
    if not c.anchor.is_day:
        return _about(c.anchor)
    monday = shift_days(c.anchor.first, 7 * by - c.anchor.first.isoweekday() + 1)
    if f.weekday:
        return day_reading(shift_days(monday, f.weekday - 1), "page")
    if f.part:
        return _part(f.part, monday, shift_days(monday, 6), "page", c)
    return Reading(interval(str(monday), str(shift_days(monday, 6))), "week", (monday, shift_days(monday, 6)), "page")


def _weekend(f: Fields, c: Circumstances) -> Reading | None:
    """Saturday and Sunday of this week, or of the last where this one's has not come and nothing says "this"."""
    by = f.weekend_by if f.weekend_by is not None else f.shift or 0
    if c.anchor is None or not c.anchor.is_day:
        return None
    day = c.anchor.first
    if by == 0 and day.isoweekday() < 4 and c.tense <= 0:
        by = -1
    if by == -1 and day.isoweekday() >= 6 and f.shift is None:
        by = 0
    saturday = shift_days(day, 7 * by - day.isoweekday() + 6)
    return Reading(interval(str(saturday), str(shift_days(saturday, 1))), "interval", (saturday, shift_days(saturday, 1)), "page")


def _weekday(f: Fields, c: Circumstances) -> Reading | None:
    """A weekday: the nearest past one, today included; the coming one where the words or the tense say so."""
    if c.anchor is None:
        return None
    if not c.anchor.is_day:
        return _about(c.anchor)
    day, weekday = c.anchor.first, f.weekday or 1
    if f.ordinal:
        return _nth_weekday(day.year, day.month, weekday, f.ordinal, "page")
    if f.day is not None:
        return _weekday_and_day(weekday, f.day, c.anchor)
    back = (day.isoweekday() - weekday) % 7
    ahead = (weekday - day.isoweekday()) % 7
    if f.shift == -1:
        return day_reading(shift_days(day, -(back or 7)), "page")
    if f.shift == 1 or (f.shift is None and c.tense > 0 and ahead):
        return day_reading(shift_days(day, ahead or 7), "page")
    if f.shift == 0:
        return day_reading(shift_days(day, weekday - day.isoweekday()), "page")
    return day_reading(shift_days(day, -back), "page")


def _weekday_and_day(weekday: int, day: int, anchor: Anchor) -> Reading | None:
    """Thursday the 21st: the nearest month in which they agree, past before future."""
    for step in (0, -1, 1, -2, 2):
        year, month = shift_month(anchor.first.year, anchor.first.month, step)
        if is_day(year, month, day) and date(year, month, day).isoweekday() == weekday:
            return day_reading(date(year, month, day), "page")
    return None


def _months_of_year(f: Fields, c: Circumstances, year: int | None) -> Reading | None:
    """A season, quarter or half of a year; without a year the latest that has begun, or the next one."""
    if f.season:
        first, last = SEASONS[f.season]
        precision = "season"
    elif f.quarter:
        first, last, precision = 3 * f.quarter - 2, 3 * f.quarter, "quarter"
    else:
        half = f.half or 1
        first, last, precision = 6 * half - 5, 6 * half, "interval"
    if not 1 <= first <= 12:
        return None
    anchor = _counted_from(f) if year is not None else "page"
    if year is None:
        if f.context and c.context:
            year, anchor = c.context.span[0].year, "context"
        elif c.anchor is None:
            return None
        else:
            now = c.anchor.last
            begun = first <= now.month
            year = now.year if begun else now.year - 1
            if f.shift == -1 and begun and now.month <= last:
                year -= 1
            if (f.shift == 1 or (f.shift is None and c.tense > 0)) and now.month >= first:
                year += 1
            elif f.shift == 1 or (f.shift is None and c.tense > 0) or f.shift == 0:
                year = now.year
    begin = date(year, first, 1)
    until = month_span(*shift_month(year, 1, last - 1))[1]
    if f.part:
        return _part(f.part, begin, until, anchor, c)
    return span_reading(begin, until, anchor, precision)


def _decade(f: Fields, c: Circumstances) -> Reading | None:
    anchor: str | None = None
    if f.century is not None or f.unit == "century":
        if f.century is None:
            if c.anchor is None or f.shift is None:
                return None
            first, anchor = (c.anchor.first.year - 1) // 100 * 100 + 1 + 100 * f.shift, "page"
        else:
            first = (f.century - 1) * 100 + 1
        if f.decade is not None:
            return _years(f, first - 1 + f.decade % 100, 10, "decade", anchor, c)
        return _years(f, first, 100, "century", anchor, c)
    if f.decade is not None:
        first = f.decade if f.decade >= 1000 else (1900 if f.decade >= 30 else 2000) + f.decade
    else:
        by = f.decade_by if f.decade_by is not None else f.shift
        if c.anchor is None or by is None:
            return None
        first, anchor = c.anchor.first.year // 10 * 10 + 10 * by, "page"
    return _years(f, first, 10, "decade", anchor, c)


def _years(f: Fields, first: int, count: int, precision: str, anchor: str | None, c: Circumstances) -> Reading | None:
    if not 1 <= first <= 9999 - count:
        return None
    span = date(first, 1, 1), date(first + count - 1, 12, 31)
    if f.part:
        left, right, of = PARTS.get(f.part, (0, 1, 1))
        return span_reading(date(first + count * left // of, 1, 1), date(first + count * right // of - 1, 12, 31), anchor)
    return Reading(interval(f"{first:04d}", f"{first + count - 1:04d}"), precision, span, anchor)


def _amount(f: Fields, c: Circumstances) -> Reading | None:
    """So many units before or after the anchor; a stretch of the last or next so many; an uncounted plural."""
    if c.anchor is None or not c.anchor.is_day:
        return None if c.anchor is None or f.unit not in ("year", "month") or not f.ago else _coarse(f, c.anchor)
    base, name = c.anchor.first, "page"
    if f.context and c.context is not None and c.context.precision == "day":
        base, name = c.context.span[0], "context"
    sign = f.ago or 0
    if f.unit in ("hour", "minute"):
        return None
    if f.few:
        return _few(base, f.unit or "day", sign or f.shift or -1, f.last, name)
    if f.last or not sign:
        edge = base
        for n, unit in f.amounts:
            edge = _step(edge, n * (f.shift or sign or -1), unit)
        return span_reading(min(edge, base), max(edge, base), name)
    day = base
    for n, unit in sorted(f.amounts, key=lambda amount: ("year", "month").index(amount[1]) if amount[1] in ("year", "month") else 2):
        day = _step(day, n * sign, unit)
    if len(f.amounts) == 1:
        return _rounded(day, f.amounts[0][1], name)
    return day_reading(day, name)


def _coarse(f: Fields, anchor: Anchor) -> Reading | None:
    if not f.amounts or len(f.amounts) > 1:
        return None
    n, unit = f.amounts[0]
    first, last = _step(anchor.first, n * (f.ago or 0), unit), _step(anchor.last, n * (f.ago or 0), unit)
    one, other = _rounded(first, unit, "page"), _rounded(last, unit, "page")
    return one if one.value == other.value else None


def _step(day: date, n: int, unit: str) -> date:
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "season": 3}
    if unit in months:
        return shift_months(day, n * months[unit])
    return shift_days(day, n * (7 if unit in ("week", "weekend") else 1))


def _rounded(day: date, unit: str, anchor: str) -> Reading:
    """As exact as the unit counted in: days to the day, weeks to about the day, months and years as such."""
    if unit == "day":
        return day_reading(day, anchor)
    if unit == "week":
        return Reading(day.isoformat() + "~", "day", (day, day), anchor)
    if unit in ("month", "quarter", "half"):
        return Reading(edtf_month(day.year, day.month), "month", month_span(day.year, day.month), anchor)
    return Reading(f"{day.year:04d}", "year", (date(day.year, 1, 1), date(day.year, 12, 31)), anchor)


def _few(base: date, unit: str, sign: int, last: bool, anchor: str) -> Reading | None:
    if unit not in FEW:
        return None
    low, high = FEW[unit]
    if last:
        low = 0
    elif sign > 0 and unit == "day":
        low = 1
    one, other = sorted((_step(base, low * sign, unit), _step(base, high * sign, unit)))
    if unit == "month":
        return span_reading(*_whole_months(one, other), anchor)
    if unit in ("year", "decade"):
        return span_reading(date(one.year, 1, 1), date(other.year, 12, 31), anchor)
    return span_reading(one, other, anchor)


def _whole_months(one: date, other: date) -> Span:
    return one.replace(day=1), month_span(other.year, other.month)[1]


def _other_calendar(f: Fields) -> Reading | None:
    """A Hijri or ROC date; a Chinese lunar date has no value here (its table is not at hand)."""
    if f.year is None or f.calendar == "lunar":
        return None
    if f.calendar == "roc":
        return _plain(_but(f, year=f.year + ROC_OFFSET, calendar="civil"), Circumstances())
    if f.month and f.day:
        day = hijri_day(f.year, f.month, f.day)
        return None if day is None else day_reading(day)
    span = hijri_span(f.year, f.month)
    return None if span is None else span_reading(*span)


def _with_clock(f: Fields, reading: Reading) -> Reading | None:
    if reading.precision != "day" or f.clock is None:
        return reading
    suffix = clock_suffix(f.clock, f.half_day, f.zone)
    if suffix is None:
        return reading
    precision = "second" if f.clock[2] else "minute" if f.clock[1] or f.zone is not None else "hour"
    return msgspec.structs.replace(reading, value=reading.value.rstrip("~") + suffix, precision=precision)
