"""How well two names agree, part by part.

The parts of two names are paired off in any order; neighbours may stand together (عبدالله: Abd Allah; 王毅: Wang Yi).
A part without partner costs little where the other name is merely shorter, much where both have one left over: that
is another person of the same family or first name.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.link.names.compare import NEVER, word_cost
from dragoman.link.names.parts import Part

TOGETHER = 3  # at most so many neighbouring parts stand for one of the other side
CONFLICT = 2.5  # relative cost a letter where both names have a part left over
ALONE = 2.5  # the same where one name is shorter, and one part has met: a surname alone says little
SHORTER = 0.8  # ... and two or more have: a middle name, a patronymic, a title
EVEN, STEEP = 1.05, 4.0  # cost a letter of a pair that is as likely as not, and how fast that turns
SURE = 0.35  # a pairing this good by single parts: runs of parts need not be tried

Span = tuple[int, int]


class Hit(msgspec.Struct, frozen=True):
    """Parts `a` of one name and `b` of the other (half-open) that may be the same, and what that costs."""

    a: Span
    b: Span
    cost: float


def spans(name: Sequence[Part]) -> list[Span]:
    """Every run of one to three neighbouring parts of one script."""
    count = len(name)
    runs = [(i, j) for i in range(count) for j in range(i + 1, min(i + TOGETHER, count) + 1)]
    return [(i, j) for i, j in runs if len({part.script for part in name[i:j]}) == 1]


def joined(name: Sequence[Part], span: Span) -> str:
    """The letters of a run of parts, written as one word."""
    return "".join(part.text for part in name[span[0] : span[1]])


def weight(name: Sequence[Part], span: Span) -> float:
    """How much a run of parts says."""
    return sum(part.weight for part in name[span[0] : span[1]])


def pairs(a: Sequence[Part], b: Sequence[Part], *, runs: bool) -> list[Hit]:
    """Every part of `a` beside every part of `b` that may be the same; with `runs`, several parts beside one."""
    hits = []
    for of_a in spans(a):
        for of_b in spans(b):
            long_a, long_b = of_a[1] - of_a[0] > 1, of_b[1] - of_b[0] > 1
            if (long_a and long_b) or (long_a or long_b) is not runs:
                continue
            one, other = a[of_a[0]], b[of_b[0]]
            heavy, light = sorted((weight(a, of_a), weight(b, of_b)), reverse=True)
            if one.initial or other.initial:
                same = one.text[0] == other.text[0] and one.script == other.script
                cost = 0.5 * heavy * (one.text != other.text) if same else NEVER
            elif heavy > 3 * light + 2:
                continue
            else:
                cost = word_cost(joined(a, of_a), one.script, joined(b, of_b), other.script)
            if cost < NEVER:
                hits.append(Hit(of_a, of_b, cost))
    return hits


def distance(a: Sequence[Part], b: Sequence[Part], hits: Iterable[Hit]) -> float:
    """The relative cost a letter of the best pairing among `hits`: 0 the same name, 1 as likely as not."""
    stakes = [(weight(a, hit.a) + weight(b, hit.b), hit) for hit in hits]
    ranked = sorted(stakes, key=lambda item: (item[1].cost - EVEN * item[0], item[1].a, item[1].b))
    free_a, free_b = set(range(len(a))), set(range(len(b)))
    cost, met = 0.0, 0
    for stake, hit in ranked:
        of_a, of_b = range(*hit.a), range(*hit.b)
        if hit.cost < CONFLICT * stake and free_a.issuperset(of_a) and free_b.issuperset(of_b):
            free_a.difference_update(of_a)
            free_b.difference_update(of_b)
            cost += hit.cost
            met += 1
    left_a, left_b = sum(a[i].weight for i in free_a), sum(b[i].weight for i in free_b)
    both, more = min(left_a, left_b), abs(left_a - left_b)
    cost += 2 * CONFLICT * both + (SHORTER if met > 1 else ALONE) * more
    return cost / (1.0 + 0.5 * (weight(a, (0, len(a))) + weight(b, (0, len(b)))))


def as_likeness(distance: float) -> float:
    """A distance as 0..1: .5 at EVEN, 1 for no distance."""
    zero = 1.0 / (1.0 + math.exp(-STEEP * EVEN))
    return 1.0 / (1.0 + math.exp(STEEP * (distance - EVEN))) / zero


def likeness_of(a: Sequence[Part], b: Sequence[Part]) -> float:
    """How likely two names are one, by their parts: 0..1, the same either way round."""
    if not a or not b:
        return 0.0
    if sorted(part.text for part in a) == sorted(part.text for part in b):
        return 1.0
    hits = pairs(a, b, runs=False)
    apart = distance(a, b, hits)
    if apart > SURE and len(a) != len(b):
        apart = min(apart, distance(a, b, hits + pairs(a, b, runs=True)))
    return as_likeness(apart)
