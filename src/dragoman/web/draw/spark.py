"""A small line of bars: how many articles a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

WIDTH = 96
HEIGHT = 20
BARS = 24
"""At most so many bars; a longer time has several days in one."""


def spark(days: Sequence[date]) -> Markup:
    """Bars from the first to the last day; nothing where fewer than two articles have a day."""
    if len(days) < 2:
        return Markup("")
    first, last = min(days), max(days)
    span = (last - first).days + 1
    bars = min(BARS, max(span, 1))
    counts = Counter(min(bars - 1, (day - first).days * bars // span) for day in days)
    most = max(counts.values())
    step = WIDTH / max(bars, 8)
    parts = []
    for bar in range(bars):
        height = counts[bar] / most * (HEIGHT - 2) if counts[bar] else 1
        parts.append(
            Markup('<rect x="{}" y="{}" width="{}" height="{}"/>').format(
                round(bar * step, 1), round(HEIGHT - height, 1), round(max(step - 1, 1), 1), round(height, 1)
            )
        )
    return Markup(
        '<svg class="spark" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}</svg>'
    ).format(WIDTH, HEIGHT, WIDTH, HEIGHT, Markup("").join(parts))
