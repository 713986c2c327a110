"""How well two names agree, part by part.

The parts of two names are paired off in any order; neighbours may stand together (عبدالله: Abd Allah; 王毅: Wang Yi).
A pair's worth is how surely the letters fit times how much the parts say; what finds no partner counts against.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.link.names.parts import LATIN, Part

TOGETHER = 3  # at most so many neighbouring parts stand for one of the other side
MIDDLE = {"ar": 0.75, "ru": 0.55, "zh": 1.10, LATIN: 0.45}  # nats a letter at which a fit is as likely as not
STEEP = 5.0
MISSING = 0.65  # weight of a part without partner
MISSING_BETWEEN = 0.25  # the same where two or more parts have met: a middle name, a title, a patronymic


class Hit(msgspec.Struct, frozen=True):
    """Parts `a` of one name and `b` of the other (half-open) that may be the same, and how surely (0..1)."""

    a: tuple[int, int]
    b: tuple[int, int]
    fit: float


def fit(cost: float, word: str, script: str) -> float:
    """How surely letters of `script` that cost `cost` nats beside `word` are that word: 0..1."""
    return 1.0 / (1.0 + math.exp(STEEP * (cost / (len(word) + 1.0) - MIDDLE[script])))


def spans(name: Sequence[Part]) -> list[tuple[int, int]]:
    """Every run of one to three neighbouring parts."""
    count = len(name)
    return [(i, j) for i in range(count) for j in range(i + 1, min(i + TOGETHER, count) + 1)]


def joined(name: Sequence[Part], span: tuple[int, int]) -> str:
    """The letters of a run of parts, written as one word."""
    return "".join(part.text for part in name[span[0] : span[1]])


def weight(name: Sequence[Part], span: tuple[int, int]) -> float:
    """How much a run of parts says."""
    return sum(part.weight for part in name[span[0] : span[1]])


def agreement(a: Sequence[Part], b: Sequence[Part], hits: Iterable[Hit]) -> float:
    """The best pairing among `hits`, 0..1: 1 where every part has a sure partner."""
    ranked = sorted(hits, key=lambda hit: (-hit.fit * (weight(a, hit.a) + weight(b, hit.b)), hit.a, hit.b))
    free_a, free_b = set(range(len(a))), set(range(len(b)))
    won = at_stake = 0.0
    met = 0
    for hit in ranked:
        of_a, of_b = range(*hit.a), range(*hit.b)
        if free_a.issuperset(of_a) and free_b.issuperset(of_b):
            free_a.difference_update(of_a)
            free_b.difference_update(of_b)
            stake = weight(a, hit.a) + weight(b, hit.b)
            won += hit.fit * stake
            at_stake += stake
            met += max(len(of_a), len(of_b)) if hit.fit > 0.5 else 0
    price = MISSING_BETWEEN if met > 1 else MISSING
    at_stake += price * (sum(a[i].weight for i in free_a) + sum(b[i].weight for i in free_b))
    return won / at_stake if at_stake else 0.0
