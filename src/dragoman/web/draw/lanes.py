"""A timeline in lanes: one lane an actor, time in the reader's direction, each mark as wide as its date is vague.

A day is a dot. A month, an interval or any longer time is a bar over all the days it covers; one that is open on a side ends in a point
there. What has no date of its own stands hollow on its article's day. Marks that would cover each other are stacked. What lies far from
all the rest stands on a shelf behind a dashed line, with its days above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
from markupsafe import Markup

from dragoman.web.draw.span import SHELF, Span, between, span, ticks
from dragoman.web.marks import plain

WIDTH = 960
LEFT = 190
"""Space for the names of the lanes."""
DOT = 9
ROW = 11
BAR = 5
POINTED = 22
"""Length of a bar that is open on a side."""
WEEK = 7
"""Days of a date that is exact enough to make the scale."""
OVER = 7
"""How far a bar that goes on runs over the edge."""
MOST_ROWS = 9
"""Rows of marks in a lane; what does not fit is told as a number."""


class Mark(msgspec.Struct, frozen=True):
    """Something said or done: first and last day, whether the day is its own, what it is, its words, and where it leads to.

    `open`: `after` or `before` where the date says no more than since or until when; then first and last are that day.
    """

    first: date
    last: date
    own: bool
    kind: str
    tone: str
    title: str
    href: str
    open: str = ""


class Lane(msgspec.Struct, frozen=True):
    """An actor's marks."""

    name: str
    href: str
    marks: Sequence[Mark]


class Timeline(msgspec.Struct, frozen=True):
    """The drawing, and whether it has shelves and marks that are open on a side: the legend tells what is there."""

    svg: Markup
    shelves: bool = False
    open: bool = False


def lanes(rows: Sequence[Lane], label: str, direction: str = "ltr") -> Timeline | None:
    """The timeline as SVG; None where no lane has a mark."""
    marks = [mark for lane in rows for mark in lane.marks]
    if not marks:
        return None
    exact = [mark for mark in marks if (mark.last - mark.first).days <= WEEK] or marks
    vague = [(mark.first, mark.last) for mark in marks if (mark.last - mark.first).days > WEEK]
    scale = span([mark.first for mark in exact], LEFT, WIDTH - 10, vague)
    draw = _Draw(scale, direction == "rtl")
    parts: list[Markup] = []
    y = 24
    for lane in rows:
        drawn, height = _lane(lane, y, draw)
        parts += drawn
        y += height
    svg = Markup('<svg class="lanes" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>').format(
        WIDTH, y + 4, label, Markup("").join(_head(draw, y)), Markup("").join(parts)
    )
    return Timeline(svg, bool(scale.early or scale.late), any(mark.open for mark in marks))


class _Draw:
    """Places on the drawing, from the right where the reader reads from there."""

    def __init__(self, scale: Span, mirrored: bool) -> None:
        self.scale, self.mirrored = scale, mirrored

    def x(self, at: float) -> float:
        return round(WIDTH - at if self.mirrored else at, 1)

    def box(self, left: float, right: float) -> tuple[float, float]:
        """The left edge and the width of what lies between two places."""
        return min(self.x(left), self.x(right)), round(right - left, 1)


def _head(draw: _Draw, y: int) -> list[Markup]:
    """The days above the lanes, and the lines that part the shelves from the rest."""
    scale = draw.scale
    told = [
        Markup(
            '<line class="tick" x1="{0}" x2="{0}" y1="16" y2="{1}"/><text class="tick" x="{0}" y="11">{2}</text>'
        ).format(draw.x(scale.x(day, 0.0)), y, words)
        for day, words in ticks(scale.first, scale.last)
    ]
    for days, edge, middle in (
        (scale.early, scale.left + SHELF, scale.left + SHELF / 2),
        (scale.late, scale.right - SHELF, scale.right - SHELF / 2),
    ):
        if days:
            told.append(
                Markup(
                    '<line class="break" x1="{0}" x2="{0}" y1="0" y2="{1}"/><text class="tick" x="{2}" y="11">{3}</text>'
                ).format(draw.x(edge), y, draw.x(middle), between(days))
            )
    return told


def _lane(lane: Lane, y: int, draw: _Draw) -> tuple[list[Markup], int]:
    """A lane's drawing and its height: vague dates in rows above, the dots of a day side by side below."""
    scale = draw.scale
    out: list[Markup] = []
    ends: list[float] = []
    hidden = 0
    vague = [m for m in lane.marks if _vague(m) and not _shelf(m, scale)]
    for mark in sorted(vague, key=lambda m: (m.first, m.last, m.title)):
        left, right = _reach(mark, scale)
        row = next((n for n, end in enumerate(ends) if end + 1 <= left), len(ends))
        if row >= MOST_ROWS // 2:
            hidden += 1
            continue
        ends[row : row + 1] = [right]
        out.append(_drawn(mark, left, right, y + 8 + row * ROW, draw))
    top, rows = len(ends), len(ends)
    for middle, slots, marks in _heaps(lane.marks, scale):
        for number, mark in enumerate(sorted(marks, key=lambda m: (m.kind, not m.own, m.title))):
            row = top + number // slots
            if row >= MOST_ROWS:
                hidden += 1
                continue
            beside = min(slots, len(marks) - number // slots * slots)
            left = middle + (number % slots - (beside - 1) / 2) * ROW - DOT / 2
            out.append(_drawn(mark, left, left + DOT, y + 6 + row * ROW, draw))
            rows = max(rows, row + 1)
    height = max(rows, 1) * ROW + 12
    return _name(lane, y, height, hidden, draw) + out, height


def _name(lane: Lane, y: int, height: int, hidden: int, draw: _Draw) -> list[Markup]:
    """A lane's upper line, whose it is, and how many marks it has no room for."""
    name = lane.name if len(lane.name) <= 28 else lane.name[:27] + "…"
    start, end = ("end", "start") if draw.mirrored else ("start", "end")
    made = [
        Markup('<line class="rule" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, y, y),
        Markup(
            '<a class="who" href="{}"><title>{}</title><text x="{}" y="{}" text-anchor="{}" direction="ltr">{}</text></a>'
        ).format(lane.href, plain(lane.name), draw.x(4), y + 17, start, plain(name)),
    ]
    if hidden:
        made.append(
            Markup('<text class="more" x="{}" y="{}" text-anchor="{}">+{}</text>').format(
                draw.x(WIDTH - 8), y + height - 4, end, hidden
            )
        )
    return made


def _vague(mark: Mark) -> bool:
    return bool(mark.open) or mark.first != mark.last


def _shelf(mark: Mark, scale: Span) -> str:
    """`early` or `late` where a mark lies outside the scale as a whole."""
    return "early" if mark.last < scale.first else "late" if mark.first > scale.last else ""


def _reach(mark: Mark, scale: Span) -> tuple[float, float]:
    """From where to where a vague date is drawn."""
    if mark.open == "after":
        left = scale.x(mark.first, 0.0)
        return left, left + POINTED
    if mark.open == "before":
        right = scale.x(mark.last, 1.0)
        return right - POINTED, right
    # What goes on beyond the days that are drawn runs over their edge.
    left = scale.x(mark.first, 0.0) - (OVER if mark.first < scale.first else 0)
    right = scale.x(mark.last, 1.0) + (OVER if mark.last > scale.last else 0)
    return left, max(right, left + DOT)


def _heaps(marks: Sequence[Mark], scale: Span) -> list[tuple[float, int, list[Mark]]]:
    """What stands side by side: the marks of a day, or of a shelf; their middle and how many fit into a row."""
    days: dict[date, list[Mark]] = {}
    shelves: dict[str, list[Mark]] = {}
    for mark in marks:
        if side := _shelf(mark, scale):
            shelves.setdefault(side, []).append(mark)
        elif not _vague(mark):
            days.setdefault(mark.first, []).append(mark)
    heaps = [
        (scale.x(day, 0.5), max(1, min(8, int((scale.x(day, 1.0) - scale.x(day, 0.0)) // ROW))), heap)
        for day, heap in sorted(days.items())
    ]
    place = {"early": scale.left + SHELF / 2, "late": scale.right - SHELF / 2}
    return heaps + [(place[side], SHELF // ROW, heap) for side, heap in sorted(shelves.items())]


def _drawn(mark: Mark, left: float, right: float, top: float, draw: _Draw) -> Markup:
    vague = right - left != DOT or _vague(mark)
    style = (
        f"mark-{mark.kind} tone-{mark.tone}" + ("" if mark.own else " borrowed") + (" vague" if vague else "")
    )
    x, width = draw.box(left, right)
    height = BAR if vague else DOT
    if mark.open:
        # The point is where the date is open.
        tip, back = (right, left) if mark.open == "after" else (left, right)
        inner = tip + (BAR if tip < back else -BAR)
        shape = Markup('<path d="M{} {}H{}L{} {}L{} {}H{}z"/>').format(
            draw.x(back),
            top,
            draw.x(inner),
            draw.x(tip),
            top + BAR / 2,
            draw.x(inner),
            top + BAR,
            draw.x(back),
        )
    else:
        shape = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>').format(
            x, top, width, height, 0 if mark.kind == "event" else height / 2
        )
    return Markup('<a class="{}" href="{}"><title>{}</title>{}</a>').format(
        style, mark.href, plain(mark.title), shape
    )
