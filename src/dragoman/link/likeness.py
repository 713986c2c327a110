"""How like sentences are: in one language by their words, in any two by numbers and names.

Many sentences are taken in at once (`Wordings`), and compared in pairs of their row numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from dragoman.find.numbers import figures
from dragoman.link.sets import Flags, Ints, Reals, Sets
from dragoman.text.fold import fold

STEM = 5
"""Letters of a word that count: endings differ from account to account, beginnings seldom do."""
SHORTEST = 4
"""Words of fewer letters are particles mostly; Chinese is compared by pairs of characters instead."""
PATTERN = 0.6
"""Share of words from which two sentences are one pattern."""

_DIGIT = re.compile(r"\d\d")
_END = re.compile(r"[.!?؟…](?=[\s\"'»”’)\]]|$)|[。！？]|\n")
_LETTER, _HAN, _ARABIC, _CYRILLIC, _LATIN = 1, 2, 4, 8, 16
_SCRIPTS = (_LATIN, _HAN, _CYRILLIC, _ARABIC)


class Wordings:
    """Sentences as they are compared, by row number: folded letters, script, word beginnings.

    `script` is the one that most letters are of: an article may quote another language. Chinese is folded to one script.
    `text` is one number for one folded sentence, `own` one for the row's own words in it. `names` are the entities named in each; `dates` the time expressions in
    some, by row, whose numbers are left out. `things`: those of the names that are the happening itself; `known`: whether the
    knowledge base has one of them.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        own: Sequence[str],
        dates: Mapping[int, Iterable[str]],
        names: Sets,
        things: Sets,
        known: Flags,
    ) -> None:
        lines = [" ".join(line.split()) for line in fold("\n".join(sentences)).split("\n")]
        self.text, self.own = _numbered(lines), _numbered(own)
        self.empty: Flags = np.array([not line for line in lines], np.bool_)
        self.script, self.words = _taken_apart("\n".join(lines), len(lines))
        self.numbers, self.names = _numbers(lines, dates), names
        self.things, self.known = things, known

    def shared_words(self, one: Ints, other: Ints) -> Reals:
        """Share of the shorter one's words that the other has too, 0 to 1; few words count for less."""
        fewer = np.minimum(self.words.sizes[one], self.words.sizes[other])
        return self.words.common(one, other) / np.maximum(fewer, 4)

    def filled_anew(self, one: Ints, other: Ints, shared: Reals) -> Flags:
        """Whether two sentences in one language are one pattern with other numbers or names in it: two days' bulletins."""
        anew = np.zeros(len(one), np.bool_)
        for sets in (self.numbers, self.names):
            common = sets.common(one, other)
            anew |= (sets.sizes[one] > common) & (sets.sizes[other] > common)
        return anew & (shared >= PATTERN)


def _numbered(lines: Sequence[str]) -> Ints:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(line, len(numbers)) for line in lines], np.int64)


def _taken_apart(text: str, count: int) -> tuple[Ints, Sets]:
    """The script of each line of `text`, and its words: beginnings of words, and pairs of Chinese characters."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    alphabet, dense = np.unique(codes, return_inverse=True)
    kinds = np.array([_kind(chr(code)) for code in alphabet], np.int64)[dense]
    rows = np.cumsum(codes == ord("\n"))
    tallies = np.stack([np.bincount(rows[(kinds & one) > 0], minlength=count) for one in _SCRIPTS])
    letter = np.concatenate([[False], (kinds & (_LETTER | _HAN)) == _LETTER, [False]])
    starts = np.flatnonzero(letter[1:] & ~letter[:-1])
    lengths = np.flatnonzero(~letter[1:] & letter[:-1]) - starts
    starts, lengths = starts[lengths >= SHORTEST], lengths[lengths >= SHORTEST]
    stems = np.zeros(len(starts), np.int64)
    for at in range(STEM):
        within = lengths > at
        stems[within] = stems[within] * 0x1FFFFD + dense[starts[within] + at] + 1
    pairs = np.flatnonzero(((kinds[:-1] & kinds[1:]) & _HAN) > 0)
    doubles = -(dense[pairs] * len(alphabet) + dense[pairs + 1]) - 1
    found = Sets(np.concatenate([rows[starts], rows[pairs]]), np.concatenate([stems, doubles]), count)
    return np.argmax(tallies, axis=0), found


@lru_cache(maxsize=65536)
def _kind(char: str) -> int:
    kind = _LETTER if char.isalnum() and not char.isdecimal() else 0
    if "\u3400" <= char <= "\u9fff":
        return kind | _HAN
    if "\uf900" <= char <= "\ufaff":
        return kind | _HAN
    if "\u0600" <= char <= "\u06ff":
        return kind | _ARABIC
    if "\u0400" <= char <= "\u04ff":
        return kind | _CYRILLIC
    return kind | _LATIN if "a" <= char <= "z" or "\u00c0" <= char <= "\u024f" else kind


def _numbers(lines: Sequence[str], dates: Mapping[int, Iterable[str]]) -> Sets:
    rows, values = [], []
    for row, line in enumerate(lines):
        if _DIGIT.search(line):
            for date in sorted(dates.get(row, ()), key=len, reverse=True):
                line = line.replace(fold(date), " ")
            for value in numbers(line):
                rows.append(row)
                values.append(value)
    return Sets(np.array(rows, np.int64), np.array(values, np.float64).view(np.int64), len(lines))


def numbers(folded: str) -> frozenset[float]:
    """Numbers of two digits or more, with their thousands and millions; those that may be years are left out."""
    return frozenset(
        value for value, scaled in figures(folded) if value >= 10 and (scaled or not 1900 <= value <= 2100)
    )


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
