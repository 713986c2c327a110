"""Who speaks against or for whom: actors on a circle, an arrow a pair, as broad as it is often said."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from dragoman.web.marks import plain

SIZE = 640
RADIUS = 190


class Tie(msgspec.Struct, frozen=True):
    """An arrow: index of who speaks, of whom it is against, how often, and where its statements are."""

    source: int
    target: int
    times: int
    href: str


def graph(names: Sequence[tuple[str, str]], ties: Sequence[Tie], label: str, tone: str) -> Markup:
    """The graph as SVG; `names` are (name, address), in the order around the circle."""
    if not ties:
        return Markup("")
    middle = SIZE / 2
    spots = [
        (math.cos(a) * RADIUS + middle, math.sin(a) * RADIUS + middle, a)
        for a in (2 * math.pi * n / len(names) - math.pi / 2 for n in range(len(names)))
    ]
    most = max(tie.times for tie in ties)
    lines = []
    for tie in sorted(ties, key=lambda t: t.times):
        (x1, y1, _), (x2, y2, _) = spots[tie.source], spots[tie.target]
        # Bent to one side, so that an accusation and its answer are two lines.
        length = math.hypot(x2 - x1, y2 - y1) or 1
        bend = 0.16 * length
        cx = (x1 + x2) / 2 * 0.72 + middle * 0.28 - (y2 - y1) / length * bend
        cy = (y1 + y2) / 2 * 0.72 + middle * 0.28 + (x2 - x1) / length * bend
        away = math.hypot(x2 - cx, y2 - cy) or 1
        ex, ey = x2 - (x2 - cx) / away * 13, y2 - (y2 - cy) / away * 13
        width = round(1 + 5 * math.sqrt(tie.times / most), 1)
        told = f"{plain(names[tie.source][0])} → {plain(names[tie.target][0])}: {tie.times}"
        lines.append(
            Markup(
                '<a class="tie" href="{}" aria-label="{}"><title>{}</title><path d="M{} {}Q{} {} {} {}" stroke-width="{}" marker-end="url(#tip)"/></a>'
            ).format(tie.href, told, told, *(round(v, 1) for v in (x1, y1, cx, cy, ex, ey)), width)
        )
    said = [sum(t.times for t in ties if n in (t.source, t.target)) for n in range(len(names))]
    dots = []
    for n, (name, href) in enumerate(names):
        x, y, angle = spots[n]
        side = "middle" if abs(math.cos(angle)) < 0.2 else "start" if math.cos(angle) > 0 else "end"
        lift = -14 if math.sin(angle) < -0.9 else 22 if math.sin(angle) > 0.9 else 4
        shift = 0 if side == "middle" else 13 if side == "start" else -13
        short = name if len(name) <= 22 else name[:21] + "…"
        dots.append(
            Markup(
                '<a class="who" href="{}"><title>{}</title><circle cx="{}" cy="{}" r="{}"/><text x="{}" y="{}" text-anchor="{}" direction="ltr">{}</text></a>'
            ).format(
                href,
                plain(name),
                round(x, 1),
                round(y, 1),
                round(4 + 5 * math.sqrt(said[n] / max(said)), 1),
                round(x + shift, 1),
                round(y + lift, 1),
                side,
                plain(short),
            )
        )
    tip = Markup(
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
    )
    return Markup(
        '<svg class="graph tone-{}" viewBox="-110 52 {} {}" role="group" aria-label="{}">{}{}{}</svg>'
    ).format(tone, SIZE + 220, SIZE - 96, label, tip, Markup("").join(lines), Markup("").join(dots))
