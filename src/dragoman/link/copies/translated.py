"""Whether one text is a translation of another: sentence for sentence in order, with the same numbers.

A sentence's vector, less the mean of its language, points where its meaning does. In a translation each sentence has one on the other
side that is nearest to it and to which it is nearest, and these follow each other in order; in two accounts of one matter they do
so here and there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from dragoman.link.copies.sentences import Told
from dragoman.link.copies.verify import Pair
from dragoman.link.means import Floats

FEWEST = 3
"""Sentences below which order says nothing."""
ALIKE = 0.25
"""Likeness from which on two sentences may stand for each other."""
MUTUAL, LIKENESS, CONTRAST, LENGTH, BASE = 14.3, 34.7, -13.1, 3.74, -28.7
"""Weights of: share of the text in sentences that are each other's nearest; mean likeness of sentences that stand for each other; how much
that is above all other pairs; logarithm of the number of sentences; and the constant. Logistic regression over 1,159 true pairs (halves of
documents among them) and 1,184 others: news of NTREX-128 in ar, en, ru, zh and reports written for this project."""
SURE = 0.9
"""Chance from which on a pair is a translation. On the same pairs no other passes, and 28 true ones fail."""
MOST_OF_IT = 0.5
"""Share of the text that must stand in sentences that are each other's nearest; one sentence quoted in two languages is no translation."""
LONGER = 2.2
"""How many times as long as the other a text may be; of 459 true pairs of news 98 in a hundred stay below 1.4, and a half has 2."""
OPENING, OPEN_ALIKE = 4, 0.33
"""So many sentences from the beginning are compared first, and how like they must be on one side: 99 in a hundred of those pairs are, 4 of others."""
SHARED_FIGURES = 0.5
"""Share of the figures of one text that the other must have, in digits or in words."""
CONTRADICTED = 1 / 3
"""Share of the sentences with figures on both sides that may have others."""


def likely(one: Told, other: Told) -> bool:
    """Whether two texts may be translations as far as can be told without vectors: in two languages, of like size, with the same figures."""
    if one.tongue == other.tongue or min(len(one.sentences), len(other.sentences)) < FEWEST:
        return False
    sizes = sum(one.sizes), sum(other.sizes)
    return max(sizes) <= LONGER * min(sizes) and same_figures(one, other)


def openings_alike(first: Told, second: Told, vectors: Mapping[str, Floats]) -> bool:
    """Whether the first sentences of one text have their like among those of the other; `vectors` are theirs, centred."""
    likeness = vectors[first.article_id][:OPENING] @ vectors[second.article_id][:OPENING].T
    return (
        max(
            float(np.average(likeness.max(axis=axis), weights=text.sizes[:OPENING]))
            for axis, text in ((1, first), (0, second))
        )
        >= OPEN_ALIKE
    )


def same_figures(one: Told, other: Told) -> bool:
    """Whether enough of the figures of either text stand in the other one; true where there are too few to say. Told without vectors."""
    mine = frozenset().union(*(n.figures for n in one.numbers))
    yours = frozenset().union(*(n.figures for n in other.numbers))
    if min(len(mine), len(yours)) < FEWEST:
        return True
    all_mine = mine.union(*(n.words for n in one.numbers))
    all_yours = yours.union(*(n.words for n in other.numbers))
    return max(len(mine & all_yours) / len(mine), len(yours & all_mine) / len(yours)) >= SHARED_FIGURES


def translation(first: Told, second: Told, vectors: Mapping[str, Floats]) -> Pair | None:
    """The pair that two texts in two languages are, or None; `vectors` are the centred ones of each article's sentences."""
    if first.tongue == second.tongue or min(len(first.sentences), len(second.sentences)) < FEWEST:
        return None
    one, other = sorted((first, second), key=lambda t: t.article_id)
    likeness = vectors[one.article_id] @ vectors[other.article_id].T
    a, b = np.array(one.sizes, float), np.array(other.sizes, float)
    pairs = aligned(likeness, a / a.sum(), b / b.sum())
    if not pairs or _contradicted(one, other, pairs):
        return None
    chance = _chance(likeness, a / a.sum(), b / b.sum(), pairs)
    if chance < SURE:
        return None
    return Pair(
        one.article_id, other.article_id, "translated", round(chance, 3),
        _part(a, pairs[0][0], pairs[-1][0]), _part(b, pairs[0][1], pairs[-1][1]),
    )  # fmt: skip


def aligned(
    likeness: Floats, one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]
) -> list[tuple[int, int]]:
    """The sentences that stand for each other, in order on both sides; `one` and `other` are shares of their texts."""
    n, m = likeness.shape
    gain = (likeness - ALIKE) * (one[:, None] + other[None, :])
    best = np.zeros((n + 1, m + 1))
    for i in range(n):
        best[i + 1, 1:] = np.maximum.accumulate(np.maximum(best[i, 1:], best[i, :-1] + gain[i]))
    pairs = []
    i, j = n, m
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _chance(
    likeness: Floats,
    one: npt.NDArray[np.float64],
    other: npt.NDArray[np.float64],
    pairs: list[tuple[int, int]],
) -> float:
    row, column = likeness.argmax(axis=1), likeness.argmax(axis=0)
    mutual = [(i, j) for i, j in pairs if row[i] == j and column[j] == i]
    share = max(sum(one[i] for i, _ in mutual), sum(other[j] for _, j in mutual))
    if share < MOST_OF_IT:
        return 0.0
    weights = np.array([one[i] + other[j] for i, j in pairs])
    values = np.array([likeness[i, j] for i, j in pairs])
    mean = float((values * weights).sum() / weights.sum())
    rest = (float(likeness.sum()) - float(values.sum())) / max(1, likeness.size - len(pairs))
    told = (
        MUTUAL * share
        + LIKENESS * mean
        + CONTRAST * (mean - rest)
        + LENGTH * math.log(min(likeness.shape))
        + BASE
    )
    return 1 / (1 + math.exp(-told))


def _contradicted(one: Told, other: Told, pairs: list[tuple[int, int]]) -> bool:
    """Whether sentences that stand for each other give other figures: the bulletin of another day."""
    against = agreed = 0
    for i, j in pairs:
        mine, yours = one.numbers[i].figures, other.numbers[j].figures
        near = frozenset().union(*(n.all for n in other.numbers[max(0, j - 1) : j + 2]))
        near_me = frozenset().union(*(n.all for n in one.numbers[max(0, i - 1) : i + 2]))
        if mine - near and yours - near_me:
            against += 1
        elif mine & near or yours & near_me:
            agreed += 1
    return against > CONTRADICTED * (against + agreed)


def _part(sizes: npt.NDArray[np.float64], first: int, last: int) -> tuple[float, float]:
    return (
        round(float(sizes[:first].sum() / sizes.sum()), 3),
        round(float(sizes[: last + 1].sum() / sizes.sum()), 3),
    )
