"""Which pairs of articles are worth weighing: near in meaning, or sharing something rare, and not far apart in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.link.stories.basis import Basis
from dragoman.link.stories.partition import SILENCE
from dragoman.link.stories.shown import Shown

NEAREST = 12
"""Pairs looked at for an article, in its own language and in the others each."""
CROWD = 10
USUAL = 0.36
FEW = 100.0
"""Where there are few articles, an article's crowd is drawn towards the usual one by so many articles' weight."""
NEVER = -2.0
RARE = 0.5
"""Rarity from which on a mark that is shared brings two articles together."""
AT_ONCE = 512
HOLDERS = 40
"""Articles of the window that share a mark, at most, for it to bring them together."""
Floats = NDArray[np.float32]


def pairs(
    articles: Shown, new: Sequence[int], vectors: Floats | None, basis: Basis
) -> tuple[list[tuple[int, int]], dict[int, float]]:
    """(i, j), i < j, each once, in order: the pairs of a new article with any; and how crowded it is around each new one.

    `vectors` are centred. The crowd of an article is the mean likeness of the CROWD that are nearest to it.
    """
    found = set(_by_marks(articles, new, basis))
    crowds: dict[int, float] = {}
    if vectors is not None:
        for row, near, crowd in _by_vectors(articles, new, vectors):
            crowds[row] = crowd
            found.update((row, j) for j in near)
    return sorted({(min(pair), max(pair)) for pair in found}), crowds


def _by_vectors(
    articles: Shown, new: Sequence[int], vectors: Floats
) -> Iterator[tuple[int, list[int], float]]:
    """For each new article those nearest to it, in its language and in others, and its crowd."""
    days = articles.days
    tongues = np.unique(articles.tongues, return_inverse=True)[1]
    for start in range(0, len(new), AT_ONCE):
        rows = np.array(new[start : start + AT_ONCE])
        near = vectors[rows] @ vectors.T
        near[np.abs(days[rows][:, None] - days[None]) > SILENCE] = NEVER
        near[np.arange(len(rows)), rows] = NEVER
        same = tongues[rows][:, None] == tongues[None]
        own, other = _best(np.where(same, near, NEVER)), _best(np.where(same, NEVER, near))
        crowd = np.maximum(np.sort(_largest(near, CROWD), axis=1), 0).mean(axis=1)
        share = (near > NEVER).sum(axis=1) / ((near > NEVER).sum(axis=1) + FEW)
        crowd = share * crowd + (1 - share) * USUAL
        for n, row in enumerate(rows.tolist()):
            likely = [int(j) for j in (*own[n], *other[n]) if near[n, j] > 0]
            yield row, likely, float(crowd[n])


def _best(near: Floats) -> NDArray[np.intp]:
    most = min(NEAREST, near.shape[1])
    return np.argpartition(-near, most - 1, axis=1)[:, :most]


def _largest(near: Floats, most: int) -> Floats:
    most = min(most, near.shape[1])
    return np.partition(near, -most, axis=1)[:, -most:]


def _by_marks(articles: Shown, new: Sequence[int], basis: Basis) -> Iterator[tuple[int, int]]:
    rarity = basis.rarity
    mine = {i: [m for m in sorted(articles[i].names | articles[i].stems) if rarity(m) > RARE] for i in new}
    holders = articles.holders({mark for marks in mine.values() for mark in marks}.__contains__)
    for i, marks in mine.items():
        votes: dict[int, float] = defaultdict(float)
        for mark in marks:
            found = holders[mark]
            if 1 < len(found) <= HOLDERS:
                weight = rarity(mark)
                for j in found:
                    votes[j] += weight
        votes.pop(i, None)
        gaps = np.abs(articles.days[list(votes)] - articles.days[i])
        near = [
            (-vote, j)
            for (j, vote), gap in zip(votes.items(), gaps.tolist(), strict=True)
            if not gap > SILENCE
        ]
        yield from ((i, j) for _, j in sorted(near)[:NEAREST])
