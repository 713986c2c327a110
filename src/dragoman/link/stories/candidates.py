"""Which pairs of articles are worth weighing: near in meaning, or sharing something rare, and not far apart in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.link.stories.article import Seen
from dragoman.link.stories.basis import Basis

NEAREST = 12
"""Pairs looked at for an article, in its own language and in the others each."""
WINDOW = 21
"""Days between two articles of one story, at most."""
CROWD = 10
USUAL = 0.36
FEW = 100.0
"""Where there are few articles, an article's crowd is drawn towards the usual one by so many articles' weight."""
NEVER = -2.0
AT_ONCE = 512
HOLDERS = 40
"""Articles of the window that share a mark, at most, for it to bring them together."""
Floats = NDArray[np.float32]


def pairs(
    articles: Sequence[Seen], new: Sequence[int], vectors: Floats | None, basis: Basis
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
    articles: Sequence[Seen], new: Sequence[int], vectors: Floats
) -> Iterator[tuple[int, list[int], float]]:
    """For each new article those nearest to it, in its language and in others, and its crowd."""
    days = np.array([np.nan if a.day is None else a.day for a in articles])
    tongues = np.unique([a.tongue for a in articles], return_inverse=True)[1]
    for start in range(0, len(new), AT_ONCE):
        rows = np.array(new[start : start + AT_ONCE])
        near = vectors[rows] @ vectors.T
        near[np.abs(days[rows][:, None] - days[None]) > WINDOW] = NEVER
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


def _by_marks(articles: Sequence[Seen], new: Sequence[int], basis: Basis) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for i, article in enumerate(articles):
        for mark in (*article.names, *article.stems):
            if basis.rarity(mark) > 0.5:
                holders[mark].append(i)
    for i in new:
        votes: dict[int, float] = defaultdict(float)
        for mark in (*articles[i].names, *articles[i].stems):
            found = holders.get(mark, ())
            if 1 < len(found) <= HOLDERS:
                weight = basis.rarity(mark)
                for j in found:
                    votes[j] += weight
        votes.pop(i, None)
        near = [(-vote, j) for j, vote in votes.items() if _within(articles[i].day, articles[j].day)]
        yield from ((i, j) for _, j in sorted(near)[:NEAREST])


def _within(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= WINDOW
