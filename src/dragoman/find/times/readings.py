"""A reading: the value of an expression, how exact it is, and the days it covers."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from dragoman.find.times.calendar import Anchor, Span, edtf_month, interval, month_span, shift_months


class Reading(msgspec.Struct, frozen=True):
    """A value with its precision and the first and last day it covers.

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
    that the context stands in the same sentence, `sequel` that a word such as "later" ties the expression to it. `told` is
    the last day spoken of farther back in the article, where the language's paragraphs are short.
    """

    anchor: Anchor | None = None
    context: Reading | None = None
    tense: int = 0
    near: bool = False
    sequel: bool = False
    told: Reading | None = None


PARTS = {
    "early": (0, 1, 3), "mid": (1, 2, 3), "late": (2, 3, 3), "half1": (0, 1, 2), "half2": (1, 2, 2),
}  # fmt: skip
"""Part -> from, to, of how many equal parts. Thirds of a month are its first and second ten days and the rest."""


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


def year_reading(year: int, anchor: str | None = None) -> Reading | None:
    """A reading of one year."""
    if not 1 <= year <= 9999:
        return None
    return Reading(f"{year:04d}", "year", (date(year, 1, 1), date(year, 12, 31)), anchor)


def part_reading(
    part: str, first: date, last: date, anchor: str | None, page: Anchor | None
) -> Reading | None:
    """A part of a stretch: `early`, `mid`, `late`, `half1`, `half2`; `sofar` ends with the page's date, `rest` begins there."""
    if part == "sofar":
        end = min(last, page.last) if page else last
        return span_reading(first, end, anchor) if end >= first else None
    if part == "rest":
        begin = max(first, page.first) if page else first
        return span_reading(begin, last, anchor) if begin <= last else None
    left, right, of = PARTS[part]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last == month_span(last.year, last.month)[1]
    if whole and months >= of and months % of == 0:
        begin = shift_months(first, months // of * left)
        return span_reading(begin, shift_months(first, months // of * right) - timedelta(days=1), anchor)
    if whole and months == 1:
        edges = [1, 11, 21, last.day + 1] if of == 3 else [1, 16, last.day + 1]
        return span_reading(first.replace(day=edges[left]), first.replace(day=edges[right] - 1), anchor)
    days = (last - first).days + 1
    return span_reading(
        first + timedelta(days=days * left // of), first + timedelta(days=days * right // of - 1), anchor
    )


def about(anchor: Anchor) -> Reading | None:
    """A day counted from a page of which only the month or a short stretch is known: about then; None for more than that.

    62 days, two months: beyond that "yesterday" would say less than the page's own date.
    """
    span = (anchor.first, anchor.last)
    if span == month_span(anchor.first.year, anchor.first.month):
        return Reading(edtf_month(anchor.first.year, anchor.first.month) + "~", "month", span, "page")
    if (anchor.last - anchor.first).days > 62:
        return None
    return Reading(interval(str(anchor.first), str(anchor.last)), "interval", span, "page")
