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
AT_ONCE = 512
HOLDERS = 40
"""Articles of the window that share a mark, at most, for it to bring them together."""
Floats = NDArray[np.float32]


def pairs(
    articles: Sequence[Seen], new: Sequence[int], vectors: Floats | None, basis: Basis
) -> Iterator[tuple[int, int, float]]:
    """(i, j, cosine), i < j, each once: the pairs of a new article with any; `vectors` are centred."""
    seen: set[tuple[int, int]] = set()
    for i, j in (
        *_by_marks(articles, new, basis),
        *(_by_vectors(articles, new, vectors) if vectors is not None else ()),
    ):
        pair = (i, j) if i < j else (j, i)
        if pair not in seen:
            seen.add(pair)
            yield *pair, float(vectors[i] @ vectors[j]) if vectors is not None else 0.0


def _by_vectors(articles: Sequence[Seen], new: Sequence[int], vectors: Floats) -> Iterator[tuple[int, int]]:
    days = np.array([np.nan if a.day is None else a.day for a in articles])
    tongues = np.unique([a.tongue for a in articles], return_inverse=True)[1]
    for start in range(0, len(new), AT_ONCE):
        rows = np.array(new[start : start + AT_ONCE])
        near = vectors[rows] @ vectors.T
        far = np.abs(days[rows][:, None] - days[None]) > WINDOW
        near[far] = -2
        near[np.arange(len(rows)), rows] = -2
        same = tongues[rows][:, None] == tongues[None]
        for kind in (same, ~same):
            part = np.where(kind, near, -2)
            most = min(NEAREST, part.shape[1] - 1)
            if most < 1:
                continue
            best = np.argpartition(-part, most, axis=1)[:, :most]
            for row, found in zip(rows.tolist(), best, strict=True):
                yield from ((row, int(j)) for j in found if part[np.searchsorted(rows, row), j] > 0)


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
