"""From what an expression says to its EDTF value, read against the article's date and the dates before it.

Decades, seasons and quarters are given as intervals (1990/1999, 2023-04/2023-06), which every reader of EDTF can
compare; `precision` says what the words named. "Since 2020" is the open interval 2020/...
"""

from __future__ import annotations

import msgspec

from dragoman.find.times.calendar import Anchor, hijri_day, hijri_span
from dragoman.find.times.clock import clock_suffix
from dragoman.find.times.fields import Fields
from dragoman.find.times.months import read_bare_day, read_month, read_relative_month
from dragoman.find.times.readings import (
    Circumstances,
    Reading,
    day_reading,
    part_reading,
    span_reading,
    year_reading,
)
from dragoman.find.times.relative import read_amount, read_relative_day, read_week, read_weekday, read_weekend
from dragoman.find.times.stretches import read_decade, read_season

ROC_OFFSET = 1911
"""The first year of the Republic of China (民國1年) is 1912."""


def resolve(f: Fields, c: Circumstances) -> Reading | None:
    """The reading of an expression; None where it has no value (an impossible day, or nothing to read it against)."""
    reading = _plain(f, c)
    if reading is None:
        return None
    if reading.anchor == "context" and c.context is not None:
        reading = msgspec.structs.replace(reading, context=c.context.value)
    if f.clock is not None:
        return with_clock(f, reading)
    if f.since:
        first = reading.value.partition("/")[0].rstrip("~")
        return msgspec.structs.replace(reading, value=f"{first}/..", precision="interval")
    if "/" in reading.value:
        return reading
    if f.about and not reading.value.endswith("~"):
        return msgspec.structs.replace(reading, value=reading.value + "~")
    return reading


def _plain(f: Fields, c: Circumstances) -> Reading | None:
    if f.before_christ:
        return None
    if f.turned is not None and f.turned[0] != f.year:
        f = _turned(f, f.turned, c.anchor)
    if f.calendar != "civil":
        return _other_calendar(f, c)
    if f.decade is not None or f.century is not None or f.decade_by is not None or f.century_by is not None:
        return read_decade(f, c)
    if f.amounts or (f.few and f.year is None):
        return read_amount(f, c)
    if f.day_by is not None:
        return read_relative_day(f, c)
    year, anchor = _year(f, c)
    if f.month_by is not None or (f.unit == "month" and f.shift is not None):
        return read_relative_month(f, c)
    if f.month is not None:
        return read_month(f, c, year, anchor)
    if f.week_by is not None or (f.unit == "week" and f.shift is not None):
        return read_week(f, c)
    if f.weekend_by is not None or (f.unit == "weekend" and f.shift is not None):
        return read_weekend(f, c)
    if f.weekday is not None:
        return read_weekday(f, c)
    if f.season or f.quarter or f.half:
        return read_season(f, c, year, anchor)
    if year is not None:
        return _whole_year(f, c, year, anchor)
    if f.day is not None:
        return read_bare_day(f, c)
    return _shifted_unit(f, c)


def _turned(f: Fields, turned: tuple[int, int, int], anchor: Anchor | None) -> Fields:
    """The fields of 16/04/21 read year first, where day first lies beyond the year after the page's and year first does not."""
    if anchor is None or f.year is None:
        return f
    now = anchor.last.year
    if f.year <= now + 1 or not now - 1 <= turned[0] <= now + 1:
        return f
    year, month, day = turned
    return msgspec.structs.replace(f, year=year, month=month, day=day)


def _shifted_unit(f: Fields, c: Circumstances) -> Reading | None:
    """Last quarter, this decade, the last day."""
    if f.shift is None or c.anchor is None:
        return None
    if f.unit in ("decade", "century"):
        return read_decade(f, c)
    if f.unit == "day":
        return read_relative_day(msgspec.structs.replace(f, day_by=f.shift, context=f.shift == 0), c)
    if f.unit == "quarter":
        now = c.anchor.first
        index = now.year * 4 + (now.month - 1) // 3 + f.shift
        return read_season(msgspec.structs.replace(f, quarter=index % 4 + 1), c, index // 4, "page")
    return None


def _year(f: Fields, c: Circumstances) -> tuple[int | None, str | None]:
    """The year an expression names, outright or counted, and what it was counted from."""
    if f.year is not None:
        return f.year, None
    by = f.year_by if f.year_by is not None else f.shift if f.unit == "year" else None
    if by is None:
        return None, None
    if f.context and c.context is not None:
        return c.context.span[0].year + by, "context"
    if c.anchor is None or f.context:
        return None, None
    return c.anchor.first.year + by, "page"


def _whole_year(f: Fields, c: Circumstances, year: int, anchor: str | None) -> Reading | None:
    reading = year_reading(year, anchor)
    if reading is None or not f.part:
        return reading
    return part_reading(f.part, *reading.span, anchor, c.anchor)


def _other_calendar(f: Fields, c: Circumstances) -> Reading | None:
    """A Hijri or ROC date; a Chinese lunar date has no value (no table of new moons is at hand)."""
    if f.year is None or f.calendar == "lunar":
        return None
    if f.calendar == "roc":
        return _plain(msgspec.structs.replace(f, year=f.year + ROC_OFFSET, calendar="civil"), c)
    if f.month and f.day:
        day = hijri_day(f.year, f.month, f.day)
        return None if day is None else day_reading(day)
    span = hijri_span(f.year, f.month)
    return None if span is None else span_reading(*span)


def with_clock(f: Fields, reading: Reading) -> Reading:
    """A day's reading with the time of day; unchanged where the reading is no day or the hour cannot be."""
    if reading.precision != "day" or f.clock is None:
        return reading
    suffix = clock_suffix(f.clock, f.half_day, f.zone)
    if suffix is None:
        return reading
    precision = "second" if f.clock[2] is not None else "minute" if f.clock[1] is not None else "hour"
    return msgspec.structs.replace(reading, value=reading.value.rstrip("~") + suffix, precision=precision)
