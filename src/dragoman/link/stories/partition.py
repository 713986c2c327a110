"""Gathers articles into stories from the chances of their pairs.

Two groups are joined while the mean chance over their pairs is the highest there is and at least JOIN: one article that is like
two groups which are otherwise unlike does not join them. A pair that was not weighed counts nothing. What depends on pairs
alone is the same in any order. Nor are two groups joined between whose days nothing was told for longer than a story is silent: what is
undated must not tie the war of one year to the talks of another.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

JOIN = 0.5
SILENCE = 21
"""Days between two reports of one story, at most."""
WEIGHED = 12
"""Pairs of one article with another group that were weighed, at most: beyond these the mean is over as many."""

T = TypeVar("T", bound=Hashable)


def partition(
    items: Iterable[T],
    chances: Mapping[tuple[T, T], float],
    *,
    together: Iterable[tuple[T, T]] = (),
    apart: Iterable[tuple[T, T]] = (),
    join: float = JOIN,
    days: Mapping[T, int] | None = None,
) -> list[list[T]]:
    """Groups of `items` in their order; `together` and `apart` are what people decided, and hold; `days` are those of dated items."""
    order = {item: n for n, item in enumerate(items)}
    groups = {n: [n] for n in order.values()}
    spans = {order[item]: (day, day) for item, day in (days or {}).items() if item in order}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), chance in chances.items():
        i, j = order[a], order[b]
        sums[i][j] = sums[j][i] = chance
    barred: dict[int, set[int]] = defaultdict(set)
    for a, b in apart:
        if a in order and b in order:
            barred[order[a]].add(order[b])
            barred[order[b]].add(order[a])
    home = {n: n for n in groups}
    for a, b in together:
        if a in order and b in order:
            i, j = home[order[a]], home[order[b]]
            if i != j and j not in barred[i]:
                _merge(min(i, j), max(i, j), groups, sums, barred, spans)
                for n in groups[min(i, j)]:
                    home[n] = min(i, j)
    queue = [
        (-score, i, j)
        for i in sums
        for j in sums[i]
        if i < j and (score := _mean(i, j, groups, sums, barred, spans)) >= join
    ]
    heapq.heapify(queue)
    while queue:
        score, i, j = heapq.heappop(queue)
        if i not in groups or j not in groups or -score != _mean(i, j, groups, sums, barred, spans):
            continue
        _merge(i, j, groups, sums, barred, spans)
        for other in sums[i]:
            mean = _mean(i, other, groups, sums, barred, spans)
            if mean >= join:
                heapq.heappush(queue, (-mean, min(i, other), max(i, other)))
    names = list(order)
    return [[names[n] for n in sorted(members)] for _, members in sorted(groups.items())]


def _mean(
    i: int,
    j: int,
    groups: dict[int, list[int]],
    sums: dict[int, dict[int, float]],
    barred: dict[int, set[int]],
    spans: dict[int, tuple[int, int]],
) -> float:
    if j in barred[i] or j not in sums[i] or _silent(spans.get(i), spans.get(j)):
        return -1.0
    a, b = len(groups[i]), len(groups[j])
    return sums[i][j] / min(a * min(b, WEIGHED), b * min(a, WEIGHED))


def _silent(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Whether more days than SILENCE lie between two groups."""
    return one is not None and other is not None and max(one[0], other[0]) - min(one[1], other[1]) > SILENCE


def _merge(
    i: int,
    j: int,
    groups: dict[int, list[int]],
    sums: dict[int, dict[int, float]],
    barred: dict[int, set[int]],
    spans: dict[int, tuple[int, int]],
) -> None:
    """Group `j` goes into group `i`."""
    groups[i] += groups.pop(j)
    both = [spans[n] for n in (i, j) if n in spans]
    if both:
        spans[i] = min(first for first, _ in both), max(last for _, last in both)
    for other, total in sums.pop(j, {}).items():
        del sums[other][j]
        if other != i:
            sums[i][other] = sums[other][i] = sums[i].get(other, 0.0) + total
    for other in barred.pop(j, set()):
        barred[other].discard(j)
        barred[other].add(i)
        barred[i].add(other)
