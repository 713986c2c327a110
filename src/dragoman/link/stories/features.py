"""What speaks for and against two articles telling one story, as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable

from dragoman.link.stories.article import Seen, term
from dragoman.link.stories.basis import Basis
from dragoman.link.stories.sounds import keys, met

NAMES = (
    "cross", "cos_same", "cos_cross", "words_same", "words_cross", "sounds", "names", "places", "places_apart",
    "numbers", "numbers_apart", "types", "types_apart", "gap", "undated",
)  # fmt: skip
RARE = 0.3
"""Words that stand in more articles than this rarity allows are no names."""
UNDATED_GAP = 1.0


def features(basis: Basis, a: Seen, b: Seen, likeness: float) -> list[float]:
    """The numbers of NAMES for two articles whose centred vectors have the cosine `likeness`."""
    same = a.tongue == b.tongue
    words = _shared(basis, a.stems, b.stems)
    gap = UNDATED_GAP if a.day is None or b.day is None else math.log1p(abs(a.day - b.day))
    return [
        float(not same),
        likeness if same else 0.0,
        0.0 if same else likeness,
        words if same else 0.0,
        0.0 if same else words,
        0.0 if same else sounds(basis, a, b),
        _sum(basis, a.names & b.names),
        _sum(basis, a.places & b.places),
        _apart(a.places, b.places),
        _sum(basis, a.numbers & b.numbers),
        _apart(a.numbers, b.numbers),
        float(bool(a.types & b.types)),
        _apart(a.types, b.types),
        gap,
        float(a.day is None or b.day is None),
    ]


def _sum(basis: Basis, marks: Iterable[str]) -> float:
    return min(sum(map(basis.rarity, marks)), 2.0)


def _apart(a: frozenset[str], b: frozenset[str]) -> float:
    return float(bool(a) and bool(b) and not a & b)


def _shared(basis: Basis, a: frozenset[str], b: frozenset[str]) -> float:
    """The cosine of two sets of marks, each of the weight of its rarity."""
    both = a & b
    if not both:
        return 0.0
    weight = basis.rarity
    shared = sum(weight(m) ** 2 for m in both)
    return shared / math.sqrt(max(sum(weight(m) ** 2 for m in a) * sum(weight(m) ** 2 for m in b), 1e-9))


def sounds(basis: Basis, a: Seen, b: Seen) -> float:
    """Rare words of two scripts that may be one name, each word once: the sum of their rarities, by how likely they are one."""
    found: list[tuple[float, int, int]] = []
    for i, (word, script) in enumerate(a.spoken):
        rarity = basis.rarity(term(word, script))
        if rarity < RARE:
            continue
        mine = keys(word, script)
        if not mine:
            continue
        for j, (other, theirs) in enumerate(b.spoken):
            if theirs == script or not mine & keys(other, theirs):
                continue
            also = basis.rarity(term(other, theirs))
            if also >= RARE and (chance := met(word, script, other, theirs)) > 0.2:
                found.append((chance * min(rarity, also), i, j))
    total, left, right = 0.0, set[int](), set[int]()
    for score, i, j in sorted(found, reverse=True):
        if i not in left and j not in right:
            total += score
            left.add(i)
            right.add(j)
    return min(total, 2.0)
