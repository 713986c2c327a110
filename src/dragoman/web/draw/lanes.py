"""A timeline in lanes: one lane an actor, time from left to right, each mark as wide as its date is vague.

A day is a dot. A month, an interval or any longer time is a bar over all the days it covers. What has no date of its own stands hollow
on its article's day. Marks that would cover each other are stacked; days far from all others are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec
from markupsafe import Markup

from dragoman.web.marks import plain

WIDTH = 960
LEFT = 190
"""Space for the names of the lanes."""
DOT = 9
ROW = 11
MOST_ROWS = 9
"""Rows of marks in a lane; what does not fit is told as a number."""


class Mark(msgspec.Struct, frozen=True):
    """Something said or done: first and last day, whether the day is its own, what it is, its words, and where it leads to."""

    first: date
    last: date
    own: bool
    kind: str
    tone: str
    title: str
    href: str


class Lane(msgspec.Struct, frozen=True):
    """An actor's marks."""

    name: str
    href: str
    marks: Sequence[Mark]


def lanes(rows: Sequence[Lane], label: str) -> Markup:
    """The timeline as SVG; nothing where no lane has a mark."""
    marks = [mark for lane in rows for mark in lane.marks]
    if not marks:
        return Markup("")
    first, last = _window(marks)
    days = max((last - first).days, 1)

    def x(day: date, side: float) -> float:
        inside = min(max((day - first).days + side, 0), days + 1)
        return round(LEFT + inside / (days + 1) * (WIDTH - LEFT - 10), 1)

    parts: list[Markup] = []
    y = 24
    rows = [
        Lane(lane.name, lane.href, [m for m in lane.marks if m.last >= first and m.first <= last])
        for lane in rows
    ]
    for lane in rows:
        drawn, height = _lane(lane, y, x)
        parts += drawn
        y += height
    ticks = [
        Markup(
            '<line class="tick" x1="{0}" x2="{0}" y1="16" y2="{1}"/><text class="tick" x="{0}" y="11">{2}</text>'
        ).format(x(day, 0.0), y, told)
        for day, told in _ticks(first, last)
    ]
    return Markup('<svg class="lanes" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>').format(
        WIDTH, y + 4, label, Markup("").join(ticks), Markup("").join(parts)
    )


Place = Callable[[date, float], float]
"""Where a day stands: 0 is its beginning, 1 its end."""


def _lane(lane: Lane, y: int, x: Place) -> tuple[list[Markup], int]:
    """A lane's drawing and its height: vague dates in rows above, the dots of a day side by side below."""
    out: list[Markup] = []
    ends: list[float] = []
    hidden = 0
    vague = [mark for mark in lane.marks if mark.first != mark.last]
    for mark in sorted(vague, key=lambda m: (m.first, m.last, m.title)):
        left, right = x(mark.first, 0.0), max(x(mark.last, 1.0), x(mark.first, 0.0) + DOT)
        row = next((n for n, end in enumerate(ends) if end + 1 <= left), len(ends))
        if row >= MOST_ROWS // 2:
            hidden += 1
            continue
        ends[row : row + 1] = [right]
        out.append(_drawn(mark, left, right, y + 8 + row * ROW, 5))
    top, rows = len(ends), len(ends)
    for day, marks in sorted(_by_day(lane.marks).items()):
        slots = max(1, min(8, int((x(day, 1.0) - x(day, 0.0)) // ROW)))
        for number, mark in enumerate(sorted(marks, key=lambda m: (m.kind, not m.own, m.title))):
            row = top + number // slots
            if row >= MOST_ROWS:
                hidden += 1
                continue
            beside = min(slots, len(marks) - number // slots * slots)
            left = x(day, 0.5) + (number % slots - (beside - 1) / 2) * ROW - DOT / 2
            out.append(_drawn(mark, left, left + DOT, y + 6 + row * ROW, DOT))
            rows = max(rows, row + 1)
    height = max(rows, 1) * ROW + 12
    name = lane.name if len(lane.name) <= 28 else lane.name[:27] + "…"
    head = [
        Markup('<line class="rule" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, y, y),
        Markup('<a class="who" href="{}"><title>{}</title><text x="4" y="{}">{}</text></a>').format(
            lane.href, plain(lane.name), y + 17, plain(name)
        ),
    ]
    if hidden:
        out.append(
            Markup('<text class="more" x="{}" y="{}">+{}</text>').format(WIDTH - 8, y + height - 4, hidden)
        )
    return head + out, height


def _drawn(mark: Mark, left: float, right: float, top: float, height: int) -> Markup:
    style = (
        f"mark-{mark.kind} tone-{mark.tone}"
        + ("" if mark.own else " borrowed")
        + ("" if height == DOT else " vague")
    )
    box = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>').format(
        round(left, 1), top, round(right - left, 1), height, 0 if mark.kind == "event" else height / 2
    )
    return Markup('<a class="{}" href="{}"><title>{}</title>{}</a>').format(
        style, mark.href, plain(mark.title), box
    )


def _by_day(marks: Sequence[Mark]) -> dict[date, list[Mark]]:
    out: dict[date, list[Mark]] = {}
    for mark in marks:
        if mark.first == mark.last:
            out.setdefault(mark.first, []).append(mark)
    return out


def _window(marks: Sequence[Mark]) -> tuple[date, date]:
    """From the first to the last day, without the far ends of vague dates where exact ones are near each other."""
    exact = [mark for mark in marks if (mark.last - mark.first).days <= 7] or list(marks)
    days = sorted(mark.first for mark in exact)
    late = sorted(mark.last for mark in exact)
    cut = len(days) // 50
    first, last = days[cut], late[-1 - cut]
    return first - timedelta(days=1), max(last, first) + timedelta(days=1)


def _ticks(first: date, last: date) -> list[tuple[date, str]]:
    days = (last - first).days
    if days <= 16:
        step = 1 if days <= 9 else 2
        return [
            (first + timedelta(days=n), (first + timedelta(days=n)).isoformat()[5:])
            for n in range(1, days + 1, step)
        ]
    if days <= 75:
        return [
            (first + timedelta(days=n), (first + timedelta(days=n)).isoformat()[5:])
            for n in range(1, days + 1, 7)
        ]
    months = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13)]
    inside = [day for day in months if first <= day <= last]
    step = -(-len(inside) // 12)
    if len(inside) > 36:
        inside = [day for day in inside if day.month == 1]
        return [(day, str(day.year)) for day in inside[:: -(-len(inside) // 12)]]
    return [(day, day.isoformat()[:7]) for day in inside[::step]]
