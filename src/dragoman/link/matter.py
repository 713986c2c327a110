"""How like articles are in what they are about, across languages, from vectors of whole texts and of their sentences.

The likeness of two texts is seen in five ways (`likenesses`), less how crowded it is around one of them, with numbers in common. What each
weighs was set on halves of paragraphs of XQuAD and of documents of PUD and of WMT21 to 23, in Arabic, Russian and Chinese in both
scripts; measured, on halves of documents that none of this was set on, by `bench/quality/halves.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from dragoman.link.means import Floats
from dragoman.link.stories.basis import FEWEST

CROWDED, CROWDING = 4, 0.75
"""Texts that tell how crowded it is around a candidate, and what that weighs."""
NUMBERS = 0.2
"""What a number in common weighs that stands in no other text."""
DRAWN = 3.0
"""How far the covariance of sentences is drawn to its mean before it is whitened."""
WHOLE, SENTENCE = 500, 120
"""Pieces of a whole text, and of a sentence, that its vector is made of."""

Texts = tuple[Floats, Sequence[Floats]]
"""The vectors of whole texts, and those of the sentences of each."""


class Told(msgspec.Struct, frozen=True):
    """Texts of one language: their vectors, and the numbers that each of them has."""

    texts: Texts
    numbers: Sequence[frozenset[str]]

    def __len__(self) -> int:
        return len(self.numbers)


def alike(one: Told, other: Told, *, same: bool = False) -> Floats:
    """How like texts are, (one, other), against what is usual between the two languages: 0 as any two, 2 and more as few are.

    `same`: both are the same texts, and none is compared with itself (its own place has the least likeness of all).
    """
    own = np.eye(len(one), dtype=bool) if same else np.zeros((len(one), len(other)), dtype=bool)
    near = np.mean([_on_one_scale(seen, own) for seen in likenesses(one.texts, other.texts)], axis=0)
    near[own] = near.min()
    crowd = np.sort(near, axis=0)[-CROWDED:].mean(axis=0)
    found: Floats = near - CROWDING * crowd + NUMBERS * _in_common(one.numbers, other.numbers)
    found[own] = found.min()
    return found


def likenesses(one: Texts, other: Texts) -> Iterator[Floats]:
    """How like texts of two languages are, (texts, texts), seen in five ways: whole, and as the mean of their sentences, each less the
    mean of its language; the same where no direction in which sentences differ much counts for more than others; and so, of each
    sentence the one most like it."""
    moved = [_moved(*texts) for texts in (one, other)]
    yield _less_mean(one[0]) @ _less_mean(other[0]).T
    yield _of_means(moved[0], moved[1])
    evened = _evened(np.concatenate([sentence for _, texts in moved for sentence in texts]))
    left, right = ((whole @ evened, [s @ evened for s in texts]) for whole, texts in moved)
    yield _less_mean(left[0]) @ _less_mean(right[0]).T
    yield _of_means(left, right)
    yield _nearest(*([_unit(vectors) for vectors in texts] for _, texts in (left, right)))


def _in_common(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> Floats:
    """The numbers that two texts share, each by how rare it is among all."""
    held: dict[str, int] = {}
    for numbers in (*one, *other):
        for number in numbers:
            held[number] = held.get(number, 0) + 1
    of = max(len(one) + len(other), FEWEST)
    rarity = {number: max(0.0, 1 - float(np.log(count) / np.log(of))) for number, count in held.items()}
    return np.array([[sum(rarity[n] for n in a & b) for b in other] for a in one], np.float32)


def _moved(whole: Floats, sentences: Sequence[Floats]) -> Texts:
    """Vectors less the mean of the texts, and those of sentences less the mean of the sentences."""
    mean = np.concatenate(list(sentences)).mean(axis=0)
    return whole - whole.mean(axis=0), [vectors - mean for vectors in sentences]


def _of_means(one: Texts, other: Texts) -> Floats:
    """Cosines of the mean directions of texts' sentences."""
    left, right = (np.stack([_unit(v).mean(axis=0) for v in texts]) for _, texts in (one, other))
    return _less_mean(left) @ _less_mean(right).T


def _evened(vectors: Floats) -> Floats:
    """What makes directions in which many vectors differ count for less: their covariance, mostly drawn to its mean, whitened."""
    values, directions = np.linalg.eigh(np.cov(vectors.T))
    found: Floats = directions @ np.diag((values + DRAWN * values.mean()) ** -0.5) @ directions.T
    return found


def _nearest(one: Sequence[Floats], other: Sequence[Floats]) -> Floats:
    """Of each sentence of two texts the cosine of that of the other text which is nearest, on average."""
    near = np.concatenate(list(one)) @ np.concatenate(list(other)).T
    rows, columns = (np.cumsum([0, *map(len, texts)])[:-1] for texts in (one, other))
    left = np.add.reduceat(np.maximum.reduceat(near, columns, axis=1), rows, axis=0)
    right = np.add.reduceat(np.maximum.reduceat(near, rows, axis=0), columns, axis=1)
    found: Floats = (left / np.array([*map(len, one)])[:, None] + right / np.array([*map(len, other)])) / 2
    return found


def _on_one_scale(near: Floats, own: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Floats:
    """Likenesses less their mean, in standard deviations; those of a text with itself apart."""
    others = near[~own]
    found: Floats = (near - others.mean()) / max(float(others.std()), 1e-6)
    return found


def _unit(vectors: Floats) -> Floats:
    found: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return found


def _less_mean(vectors: Floats) -> Floats:
    return _unit(vectors - vectors.mean(axis=0))
