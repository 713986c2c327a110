"""Halves of texts that find each other across languages: the first half in one language looks for the second in English.

The likeness of two halves is seen in five ways (`likenesses`), less how crowded it is around a candidate, with numbers in common. What each
weighs was set on halves of paragraphs of XQuAD and of documents of PUD and of WMT21 to 23, in Arabic, Russian and Chinese in both
scripts; NTREX was for measuring alone.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dragoman.link.stories.article import Seen
from dragoman.link.stories.basis import take
from dragoman.link.stories.marks import word_marks
from dragoman.model.vectors import load

Texts = tuple[np.ndarray, Sequence[np.ndarray]]
"""The vectors of whole texts, and those of the sentences of each."""
DOCUMENTS = {"ar": "arb", "ru": "rus", "zh-CN": "zho-CN", "zh-TW": "zho-TW"}
CROWDED, CROWDING = 4, 0.75
"""Texts that tell how crowded it is around a candidate, and what that weighs."""
NUMBERS = 0.2
"""What a number in common weighs that stands in no other text."""
DRAWN = 3.0
"""How far the covariance of sentences is drawn to its mean before it is whitened."""
_ENDS = re.compile(r"(?<=[.!?\u061f])\s+|(?<=[\u3002\uff01\uff1f])")


def show(checkout: Path, path: str) -> str:
    """A file of a checkout or of a git directory."""
    if (checkout / path).exists():
        return (checkout / path).read_text("utf-8")
    command = ["git", "-C", str(checkout), "show", f"HEAD:{path}"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def ntrex(checkout: Path) -> None:
    """Halves of news documents."""
    ids = show(checkout, "DOCUMENT_IDS.tsv").rstrip("\n").split("\n")

    def documents(name: str) -> list[list[str]]:
        found: dict[str, list[str]] = {}
        for key, line in zip(
            ids, show(checkout, f"NTREX-128/{name}.txt").rstrip("\n").split("\n"), strict=True
        ):
            found.setdefault(key, []).append(line)
        return list(found.values())

    english = documents("newstest2019-src.eng")
    _print(
        "NTREX", {name: (documents(f"newstest2019-ref.{code}"), english) for name, code in DOCUMENTS.items()}
    )


def xquad(checkout: Path) -> None:
    """Halves of encyclopedic paragraphs of three sentences and more; the other paragraphs of an article are near misses."""

    def paragraphs(code: str) -> list[list[str]]:
        articles = json.loads(show(checkout, f"xquad.{code}.json"))["data"]
        texts = [paragraph["context"] for article in articles for paragraph in article["paragraphs"]]
        return [[part for part in _ENDS.split(text) if part.strip()] for text in texts]

    english = paragraphs("en")
    sets = {}
    for code in ("ar", "ru", "zh"):
        both = [(a, b) for a, b in zip(paragraphs(code), english, strict=True) if len(a) > 2 and len(b) > 3]
        sets[code] = ([a for a, _ in both], [b for _, b in both])
    _print("XQuAD", sets)


def _print(name: str, sets: dict[str, tuple[list[list[str]], list[list[str]]]]) -> None:
    print(
        f"\n{name}, the second half found in English among all: hit@1 of plain cosine, less means, as seen in all ways"
    )
    for language, (asked, english) in sets.items():
        first = [texts[: max(len(texts) // 2, 1)] for texts in asked]
        second = [texts[max(len(texts) // 2, 1) :] or texts[-1:] for texts in english]
        print(f"{language:8}" + "  ".join(f"{hit:.3f}" for hit in _hits(language, first, second)), flush=True)


def _hits(
    language: str, asked: Sequence[Sequence[str]], english: Sequence[Sequence[str]]
) -> tuple[float, ...]:
    """Of the whole texts' plain cosine; less means; and of all that is seen of likeness, crowding and numbers."""
    one, other = (_texts(texts) for texts in (asked, english))
    articles = [
        Seen(str(n), tongue, None, tuple(sorted(set(word_marks("\n".join(text))))))
        for tongue, texts in ((language, asked), ("en", english))
        for n, text in enumerate(texts)
    ]
    basis = take(articles, np.vstack([one[0], other[0]]))
    numbers = [
        [sum(map(basis.rarity, a.numbers & b.numbers)) for b in articles[len(asked) :]]
        for a in articles[: len(asked)]
    ]
    near = np.mean([_alike(seen) for seen in likenesses(one, other)], axis=0)
    crowd = np.sort(near, axis=0)[-CROWDED:].mean(axis=0)
    tried = (
        one[0] @ other[0].T,
        _less_mean(one[0]) @ _less_mean(other[0]).T,
        near - CROWDING * crowd + NUMBERS * np.array(numbers),
    )
    right = np.arange(len(asked))
    return tuple(float((scores.argmax(axis=1) == right).mean()) for scores in tried)


def likenesses(one: Texts, other: Texts) -> Iterator[np.ndarray]:
    """How like texts of two languages are, (texts, texts), seen in five ways: whole, and as the mean of their sentences, each less the
    mean of its language; the same where no direction in which sentences differ much counts for more than others; and so, of each
    sentence the one most like it."""
    moved = [_moved(*texts) for texts in (one, other)]
    yield _less_mean(one[0]) @ _less_mean(other[0]).T
    yield _of_means(*moved)
    evened = _evened(np.concatenate([sentence for _, texts in moved for sentence in texts]))
    whole, sentences = zip(*([w @ evened, [s @ evened for s in texts]] for w, texts in moved), strict=True)
    yield _less_mean(whole[0]) @ _less_mean(whole[1]).T
    yield _of_means(*zip(whole, sentences, strict=True))
    yield _nearest(*([_unit(vectors) for vectors in texts] for texts in sentences))


def _moved(whole: np.ndarray, sentences: Sequence[np.ndarray]) -> Texts:
    """Vectors less the mean of the texts, and those of sentences less the mean of the sentences."""
    mean = np.concatenate(list(sentences)).mean(axis=0)
    return whole - whole.mean(axis=0), [vectors - mean for vectors in sentences]


def _of_means(one: Texts, other: Texts) -> np.ndarray:
    """Cosines of the mean directions of texts' sentences."""
    left, right = (np.stack([_unit(v).mean(axis=0) for v in texts]) for _, texts in (one, other))
    return _less_mean(left) @ _less_mean(right).T


def _evened(vectors: np.ndarray) -> np.ndarray:
    """What makes directions in which many vectors differ count for less: their covariance, mostly drawn to its mean, whitened."""
    values, directions = np.linalg.eigh(np.cov(vectors.T))
    return directions @ np.diag((values + DRAWN * values.mean()) ** -0.5) @ directions.T


def _nearest(one: Sequence[np.ndarray], other: Sequence[np.ndarray]) -> np.ndarray:
    """Of each sentence of two texts the cosine of that of the other text which is nearest, on average."""
    near = np.concatenate(list(one)) @ np.concatenate(list(other)).T
    rows, columns = (np.cumsum([0, *map(len, texts)])[:-1] for texts in (one, other))
    left = np.add.reduceat(np.maximum.reduceat(near, columns, axis=1), rows, axis=0)
    right = np.add.reduceat(np.maximum.reduceat(near, rows, axis=0), columns, axis=1)
    return (left / np.array([*map(len, one)])[:, None] + right / np.array([*map(len, other)])) / 2


def _alike(near: np.ndarray) -> np.ndarray:
    """Likenesses on one scale."""
    return (near - near.mean()) / near.std()


def _texts(texts: Sequence[Sequence[str]]) -> Texts:
    """The vectors of whole texts, and those of their sentences."""
    encoder = load()
    assert encoder is not None
    whole = encoder.vectors([" ".join(text) for text in texts], pieces=500)
    return whole, [encoder.vectors(text, pieces=120) for text in texts]


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _less_mean(vectors: np.ndarray) -> np.ndarray:
    return _unit(vectors - vectors.mean(axis=0))
