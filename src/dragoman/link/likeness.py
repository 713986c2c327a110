"""How like two sentences are, in one language by their words, in any two by numbers, names and their vectors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.find.numbers import figures
from dragoman.text.fold import fold

STEM = 5
"""Letters of a word that count: endings differ from account to account, beginnings seldom do."""
SHORTEST = 4
"""Words of fewer letters are particles mostly; Chinese is compared by pairs of characters instead."""

PATTERN = 0.6
"""Share of words from which two sentences are one pattern."""

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_SCRIPTS = {
    "arabic": re.compile(r"[\u0600-\u06ff]"), "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "han": re.compile(r"[\u3400-\u9fff]"), "latin": re.compile(r"[a-z\u00c0-\u024f]"),
}  # fmt: skip
_END = re.compile(r"[.!?؟…](?=[\s\"'»”’)\]]|$)|[。！？]|\n")


class Wording(msgspec.Struct, frozen=True):
    """What a sentence is compared by: its folded letters, script, word beginnings, numbers (no dates) and names."""

    folded: str
    script: str
    words: frozenset[str]
    numbers: frozenset[float]
    names: frozenset[str]


def wording(text: str, dates: Iterable[str] = (), names: Iterable[str] = ()) -> Wording:
    """`dates` are time expressions in `text`, whose numbers are left out; `names` are ids of entities named in it."""
    folded = fold(text)
    bare = folded
    for date in sorted(dates, key=len, reverse=True):
        bare = bare.replace(fold(date), " ")
    return Wording(" ".join(folded.split()), script(folded), words(folded), numbers(bare), frozenset(names))


@lru_cache(maxsize=65536)
def words(folded: str) -> frozenset[str]:
    """Beginnings of words, and pairs of Chinese characters."""
    found = {word[:STEM] for word in _WORD.findall(_HAN.sub(" ", folded)) if len(word) >= SHORTEST}
    for run in _HAN.findall(folded):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)


def numbers(folded: str) -> frozenset[float]:
    """Numbers of two digits or more, with their thousands and millions; those that may be years are left out."""
    return frozenset(
        value for value, scaled in figures(folded) if value >= 10 and (scaled or not 1900 <= value <= 2100)
    )


def shared_words(one: Wording, other: Wording) -> float:
    """Share of the shorter one's words that the other has too, 0 to 1; few words count for less."""
    fewer = min(len(one.words), len(other.words))
    return len(one.words & other.words) / max(fewer, 4) if fewer else 0.0


def in_common(one: Set[object], other: Set[object]) -> float:
    """1 where two accounts name the same, -1 where each names something else, between where one tells more."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / min(len(one), len(other)) - 1


def filled_anew(one: Wording, other: Wording, shared: float) -> bool:
    """Whether two sentences in one language are one pattern with other numbers or names in it: two days' bulletins."""
    if shared < PATTERN:
        return False
    for mine, yours in ((one.numbers, other.numbers), (one.names, other.names)):
        if mine - yours and yours - mine:
            return True
    return False


def script(folded: str) -> str:
    """The script that most letters are of: an article may quote another language. Chinese is folded to one script."""
    counts = {name: len(letters.findall(folded)) for name, letters in _SCRIPTS.items()}
    return max(counts, key=lambda name: (counts[name], name))


class Sentence(msgspec.Struct, frozen=True):
    """A sentence, and how many characters of it stand before and after what it was asked for."""

    text: str
    lead: int
    tail: int


def sentence(before: str, inside: str, after: str) -> Sentence:
    """The sentence around `inside`, as far as `before` and `after` reach."""
    start = max((m.end() for m in _END.finditer(before)), default=0)
    end = _END.search(after)
    tail = "" if _END.search(inside[-1:]) else after[: end.end()] if end else after
    return Sentence(" ".join((before[start:] + inside + tail).split()), len(before) - start, len(tail))


def cosine(one: NDArray[np.float32] | None, other: NDArray[np.float32] | None) -> float | None:
    """Of two unit vectors; None where one is missing."""
    if one is None or other is None:
        return None
    return float(np.dot(one, other))
