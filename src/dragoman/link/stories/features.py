"""What speaks for and against two articles telling one story, as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable

from dragoman.link.stories.article import Seen, term
from dragoman.link.stories.basis import Basis
from dragoman.link.stories.sounds import met

NAMES = (
    "cross", "cos_same", "cos_cross", "words_same", "words_cross", "sounds", "names", "places", "places_apart",
    "numbers", "numbers_apart", "types", "types_apart", "gap", "undated", "crowd", "brief", "brief_cos",
)  # fmt: skip
MOST = 2.0
"""What names that are shared may come to."""
RARE = 0.3
"""Words that stand in more articles than this rarity allows are no names."""
LEAST = 0.2
"""Two words that are one name with less chance are not."""
UNDATED_GAP = 1.0
BRIEF = 16
"""An article of fewer words is a headline alone."""


def features(
    basis: Basis, a: Seen, b: Seen, likeness: float, crowd: float, *, heard: bool = True
) -> list[float]:
    """The numbers of NAMES for two articles; without `heard` nothing is compared by its sound.

    `likeness` is the cosine of their centred vectors, `crowd` the mean of how near each is to those nearest to it: in a ledger of
    one subject everything is near to something.
    """
    same = a.tongue == b.tongue
    brief = min(len(a.stems), len(b.stems)) < BRIEF
    words = _shared(basis, a, b)
    gap = UNDATED_GAP if a.day is None or b.day is None else math.log1p(abs(a.day - b.day))
    return [
        float(not same),
        likeness if same else 0.0,
        0.0 if same else likeness,
        words if same else 0.0,
        0.0 if same else words,
        0.0 if same or not heard else sounds(basis, a, b),
        _sum(basis, a.names & b.names),
        _sum(basis, a.places & b.places),
        _apart(a.places, b.places),
        _sum(basis, a.numbers & b.numbers),
        _apart(a.numbers, b.numbers),
        float(bool(a.types & b.types)),
        _apart(a.types, b.types),
        gap,
        float(a.day is None or b.day is None),
        crowd,
        float(brief),
        likeness if brief else 0.0,
    ]


def _sum(basis: Basis, marks: Iterable[str]) -> float:
    return min(sum(map(basis.rarity, marks)), MOST)


def _apart(a: frozenset[str], b: frozenset[str]) -> float:
    return float(bool(a) and bool(b) and not a & b)


def _shared(basis: Basis, a: Seen, b: Seen) -> float:
    """The cosine of two articles' words, each of the weight of its rarity."""
    both = a.stems & b.stems
    if not both:
        return 0.0
    shared = sum(basis.rarity(m) ** 2 for m in both)
    return shared / math.sqrt(max(basis.weight(a) * basis.weight(b), 1e-9))


def sounds(basis: Basis, a: Seen, b: Seen) -> float:
    """Rare words of two scripts that may be one name, each word once: the sum of their rarities, by how likely they are one."""
    mine, theirs = a.sounded, b.sounded
    found: list[tuple[float, int, int]] = []
    for key in mine.keys() & theirs.keys():
        for i, word, script in mine[key]:
            for j, other, written in theirs[key]:
                if script == written:
                    continue
                rarity = min(basis.rarity(term(word, script)), basis.rarity(term(other, written)))
                if rarity >= RARE and (chance := met(word, script, other, written)) > LEAST:
                    found.append((chance * rarity, i, j))
    total, left, right = 0.0, set[int](), set[int]()
    for score, i, j in sorted(found, reverse=True):
        if i not in left and j not in right:
            total += score
            left.add(i)
            right.add(j)
    return min(total, MOST)
