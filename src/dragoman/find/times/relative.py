"""Days and weeks counted from a date: yesterday, last week, on Friday, three days ago, in a few weeks."""

from __future__ import annotations

from datetime import date

import msgspec

from dragoman.find.times.calendar import (
    Anchor,
    Span,
    interval,
    is_day,
    month_span,
    shift_days,
    shift_month,
    shift_months,
)
from dragoman.find.times.fields import Fields
from dragoman.find.times.months import NEAR, nth_weekday
from dragoman.find.times.readings import (
    Circumstances,
    Reading,
    about,
    day_reading,
    month_reading,
    part_reading,
    span_reading,
    year_reading,
)

FEW = {"day": (2, 10), "week": (2, 8), "month": (2, 11), "year": (2, 9), "quarter": (2, 4)}
"""What an uncounted plural ("days ago", "in several weeks") covers, in its own unit: wide, as the words are."""
STRETCH = {"day": 7, "week": 5, "month": 5}
"""How far "recent days" or "the coming weeks" reach."""
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "season": 3}
_SELDOM_AHEAD = ("year", "decade", "century")
"""Units of which "after three years" goes on with a story, unless a word of the future stands by."""
_TRUSTED = 3
"""How far, in days, a weekday may correct a day counted from the page ("yesterday, Wednesday" on a page of Friday)."""
_WEEKS = 5
"""A month has no sixth Sunday: a higher ordinal beside a weekday is a day of the month."""
_CLOCKED = ("day", "hour", "minute", "second")


def read_relative_day(f: Fields, c: Circumstances) -> Reading | None:
    """Yesterday, today, the next day; a weekday said beside it corrects a page dated a day or two late, a day's number one of any date."""
    by = f.day_by or 0
    if f.day is not None and c.anchor is not None and c.anchor.is_day:
        return _numbered(f, shift_days(c.anchor.first, by), ahead=by > 0)
    if f.context and c.context is not None and c.context.precision not in ("month", "year"):
        if by == 0:
            return msgspec.structs.replace(c.context, anchor="context")
        if c.context.precision in _CLOCKED:
            return day_reading(shift_days(c.context.span[0], by), "context")
    if f.context and by == 0 and c.context is None and c.told is not None:
        return msgspec.structs.replace(c.told, anchor="context")
    if c.anchor is None or (f.context and by == 0):
        return None
    if not c.anchor.is_day:
        return about(c.anchor)
    day = shift_days(c.anchor.first, by)
    if f.weekday:
        back, ahead = (day.isoweekday() - f.weekday) % 7, (f.weekday - day.isoweekday()) % 7
        day = shift_days(day, -back if back <= _TRUSTED else ahead if ahead == 1 else 0)
    return day_reading(day, "page")


def _numbered(f: Fields, near: date, *, ahead: bool) -> Reading | None:
    """The day of the printed number nearest to the day that the words and the page give: 今（14）日 on a page of the 20th.

    Today and yesterday are no more than a day after the page.
    """
    days = []
    for step in (0, -1, 1):
        year, month = shift_month(near.year, near.month, step)
        if is_day(year, month, f.day or 0) and f.month in (None, month):
            days.append(date(year, month, f.day or 0))
    fit = [day for day in days if ahead or (day - near).days <= 1]
    return day_reading(min(fit, key=lambda day: abs((day - near).days), default=near), "page")


def read_week(f: Fields, c: Circumstances) -> Reading | None:
    """Last week, from Monday to Sunday, or a weekday of it."""
    by = f.week_by if f.week_by is not None else f.shift or 0
    if c.anchor is None:
        return None
    if not c.anchor.is_day:
        return about(c.anchor)
    monday = shift_days(c.anchor.first, 7 * by - c.anchor.first.isoweekday() + 1)
    sunday = shift_days(monday, 6)
    if f.weekday:
        return day_reading(shift_days(monday, f.weekday - 1), "page")
    if f.part:
        return part_reading(f.part, monday, sunday, "page", c.anchor)
    return Reading(interval(str(monday), str(sunday)), "week", (monday, sunday), "page")


def read_weekend(f: Fields, c: Circumstances) -> Reading | None:
    """Saturday and Sunday: of this week, or of the last where this one's has not come and nothing says it will (on a Monday "this weekend" is just over)."""
    by = (f.weekend_by or 0) + (f.shift or 0)
    if c.anchor is None or not c.anchor.is_day:
        return None
    day = c.anchor.first
    just_over = 4 if f.shift is None else 2
    if by == 0 and day.isoweekday() < just_over and c.tense <= 0:
        by = -1
    saturday = shift_days(day, 7 * by - day.isoweekday() + 6)
    return span_reading(saturday, shift_days(saturday, 1), "page")


def read_weekday(f: Fields, c: Circumstances) -> Reading | None:
    """A weekday: the nearest past one, today included; the coming one where the words or the tense say so."""
    if c.anchor is None:
        return None
    if not c.anchor.is_day:
        return about(c.anchor)
    day, weekday = c.anchor.first, f.weekday or 1
    if f.ordinal and f.ordinal <= _WEEKS:
        return nth_weekday(day.year, day.month, weekday, f.ordinal, "page")
    if f.day is not None or f.ordinal:
        agreed = _weekday_and_day(weekday, f.day or f.ordinal or 0, c.anchor)
        if agreed is not None:
            return agreed
    back, ahead = (day.isoweekday() - weekday) % 7, (weekday - day.isoweekday()) % 7
    if f.counted and f.ago:
        return day_reading(
            shift_days(
                day, (ahead or 7) + 7 * (f.counted - 1) if f.ago > 0 else -(back or 7) - 7 * (f.counted - 1)
            ),
            "page",
        )
    if f.shift == -1:
        return day_reading(shift_days(day, -(back or 7)), "page")
    if f.shift == 1 or (f.shift is None and c.tense > 0 and ahead):
        return day_reading(shift_days(day, ahead or 7), "page")
    if f.shift == 0:
        by = weekday - day.isoweekday()
        return day_reading(shift_days(day, by - 7 if by > 0 > c.tense else by), "page")
    return day_reading(shift_days(day, -back), "page")


def _weekday_and_day(weekday: int, day: int, anchor: Anchor) -> Reading | None:
    """Thursday the 21st: the nearest month in which they agree, past before future."""
    for step in (0, -1, 1, -2, 2):
        year, month = shift_month(anchor.first.year, anchor.first.month, step)
        if is_day(year, month, day) and date(year, month, day).isoweekday() == weekday:
            return day_reading(date(year, month, day), "page")
    return None


def read_amount(f: Fields, c: Circumstances) -> Reading | None:
    """So many units before or after a date; a stretch of the last or next so many; an uncounted plural."""
    if f.unit in ("hour", "minute", "season"):
        return None
    if f.ago == 0:
        f = msgspec.structs.replace(f, ago=-1 if c.tense < 0 else 1)
    if (f.context and (c.context is not None or c.tense <= 0)) or _is_told_in_order(f, c):
        return _from_context(f, c.context)
    if c.anchor is None or (f.ago == 1 and f.unit in _SELDOM_AHEAD and len(f.amounts) < 2 and c.tense <= 0):
        return None
    if not c.anchor.is_day:
        return _coarse(f, c.anchor)
    return _counted(f, shift_days(c.anchor.first, f.day_by or 0), "page")


def _is_told_in_order(f: Fields, c: Circumstances) -> bool:
    """Whether "after ten years" goes on from a date of the same sentence that is itself long past."""
    if f.ago != 1 or f.context or c.context is None or c.anchor is None or not c.near or c.tense > 0:
        return False
    return (c.anchor.first - c.context.span[1]).days > NEAR


def _from_context(f: Fields, context: Reading | None) -> Reading | None:
    """ "Two years later": from the last date mentioned, where that is at least as exact as the unit."""
    if context is None or context.precision not in (*_CLOCKED, "month", "year"):
        return None
    unit = f.amounts[-1][1] if f.amounts else f.unit or "day"
    fine = {"day": 1, "week": 1, "month": 2, "quarter": 2, "half": 2}.get(unit, 3)
    exact = {"month": 2, "year": 3}.get(context.precision, 1)
    return _counted(f, context.span[0], "context") if fine >= exact else None


def _counted(f: Fields, base: date, name: str) -> Reading | None:
    """The reading of an amount counted from `base`."""
    sign = f.ago or f.shift or 0
    if f.few and not f.amounts:
        return _few(base, f.unit or "day", sign, stretch=f.ago is None, anchor=name)
    if f.ago is None:
        edge = base
        for n, unit in f.amounts:
            edge = _step(edge, n * sign, unit)
        return span_reading(min(edge, base), max(edge, base), name) if sign else None
    day = base
    for n, unit in sorted(f.amounts, key=lambda amount: -_MONTHS.get(amount[1], 0)):
        day = _step(day, n * sign, unit)
    if len(f.amounts) > 1 or f.day_by is not None:
        return day_reading(day, name)
    return _rounded(day, f.amounts[0][1], name)


def _coarse(f: Fields, anchor: Anchor) -> Reading | None:
    """Years or months before a page of which no day is known, where both its ends give the same."""
    if len(f.amounts) != 1 or f.ago is None:
        return None
    n, unit = f.amounts[0]
    first, last = (_rounded(_step(day, n * f.ago, unit), unit, "page") for day in (anchor.first, anchor.last))
    return first if first is not None and last is not None and first.value == last.value else None


def _step(day: date, n: int, unit: str) -> date:
    if unit in _MONTHS:
        return shift_months(day, n * _MONTHS[unit])
    return shift_days(day, n * (7 if unit in ("week", "weekend") else 1))


def _rounded(day: date, unit: str, anchor: str) -> Reading | None:
    """As exact as the unit counted in: days to the day, weeks to about the day, months and years as such."""
    if unit == "day":
        return day_reading(day, anchor)
    if unit in ("week", "weekend"):
        return Reading(day.isoformat() + "~", "day", (day, day), anchor)
    if unit in ("month", "quarter", "half"):
        return month_reading(day.year, day.month, anchor)
    return year_reading(day.year, anchor)


def _few(base: date, unit: str, sign: int, *, stretch: bool, anchor: str) -> Reading | None:
    """Days ago, in several weeks; `stretch`: in recent days, up to the anchor itself (recent years are too vague)."""
    if unit not in FEW or not sign or (stretch and unit == "year"):
        return None
    low, high = FEW[unit]
    high = STRETCH.get(unit, high) if stretch else high
    low = 1 if sign > 0 and unit == "day" else 0 if stretch else low
    one, other = sorted((_step(base, low * sign, unit), _step(base, high * sign, unit)))
    if unit == "month":
        one, other = _whole_months(one, other)
    if unit == "year":
        one, other = date(one.year, 1, 1), date(other.year, 12, 31)
    return span_reading(one, other, anchor)


def _whole_months(one: date, other: date) -> Span:
    return one.replace(day=1), month_span(other.year, other.month)[1]
