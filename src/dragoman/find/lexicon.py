"""Finds many words in one pass.

A lexicon holds surface forms with what they stand for. It is searched with Aho-Corasick over folded text; a hit
counts where it is a whole word of its language: bounded by non-letters, by the clitics that the language writes
together with a word, or anywhere in a script that has no spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Generic, TypeVar

import ahocorasick_rs
import msgspec

from dragoman.lang import Language
from dragoman.text.fold import fold

LEAST_BEFORE_SUFFIX = 4
"""Letters of a form to which one letter may be joined: folded, a ministry (وزارة) ends like "he visited him" (زاره)."""
_BARE = ("", "")
_HAN = "\u3400"
T = TypeVar("T")


class Hit(msgspec.Struct, Generic[T], frozen=True):
    """A form at `start`, `end` of the folded text, the clitics around it, and what it stands for."""

    start: int
    end: int
    value: T
    prefix: str = ""
    suffix: str = ""


class Lexicon(Generic[T]):
    """Surface forms and their values; several values may share a form. `verbs`: with a verb's clitics only."""

    def __init__(self, entries: Iterable[tuple[str, T]], language: Language, *, verbs: bool = False) -> None:
        values: dict[str, list[T]] = {}
        pairs = list(entries)
        for folded, (_, value) in zip(folded_all([form for form, _ in pairs]), pairs, strict=True):
            if folded:
                kept = values.setdefault(folded, [])
                if value not in kept:
                    kept.append(value)
        self._forms = list(values)
        self._values = list(values.values())
        self._automaton = ahocorasick_rs.AhoCorasick(self._forms) if self._forms else None
        self._spaces = language.spaces
        self._prefixes = frozenset(language.verb_proclitics if verbs else language.proclitics)
        self._suffixes = frozenset(language.enclitics) if verbs else frozenset()
        self._joining = frozenset(clitic for clitic in language.proclitics if len(clitic) == 1)
        self._nouns = re.compile(language.verbal_nouns) if verbs and language.verbal_nouns else None
        self._plain = not self._prefixes and not self._suffixes
        self._longest_prefix = max(map(len, self._prefixes), default=0)
        self._longest_suffix = max(map(len, self._suffixes), default=0)
        self._kept: tuple[str, list[int], list[tuple[int, list[Hit[T]]]]] = ("", [], [])

    def all(self, text: str, start: int = 0, end: int | None = None, *, keep: bool = False) -> list[Hit[T]]:
        """Every whole-word hit in `text[start:end]`, overlapping ones too, in order of place, longest first.

        `keep`: what is found is kept until another text is kept, so that the stretch, and any within it that begins
        and ends between words, is not searched again. Stretches are kept in order of place.
        """
        stop = len(text) if end is None else end
        found = self._found(text, start, stop)
        if found is None:
            found = self._search(text, start, stop)
            if keep:
                self._keep(text, start, stop, found)
                return list(found)
        return found

    def _keep(self, text: str, start: int, end: int, found: list[Hit[T]]) -> None:
        if self._kept[0] is not text:
            self._kept = (text, [], [])
        _, starts, stretches = self._kept
        if not starts or starts[-1] < start:
            starts.append(start)
            stretches.append((end, found))

    def _found(self, text: str, start: int, end: int) -> list[Hit[T]] | None:
        """The hits in `text[start:end]` out of a stretch that was kept; None where it must be searched."""
        known, starts, stretches = self._kept
        if known is not text or not starts:
            return None
        at = bisect_right(starts, start) - 1
        if at < 0 or stretches[at][0] < end:
            return None
        last, hits = stretches[at]
        if (start > starts[at] and text[start - 1].isalnum()) or (end < last and text[end].isalnum()):
            return None
        return [hit for hit in hits if hit.start >= start and hit.end <= end]

    def _search(self, text: str, start: int, end: int) -> list[Hit[T]]:
        if self._automaton is None:
            return []
        piece = text[start:end]
        matches = self._automaton.find_matches_as_indexes(piece, overlapping=True)
        if not matches:
            return []
        found: list[Hit[T]] = []
        values = self._values
        anywhere, bare, length = not self._spaces, not self._prefixes, len(piece)
        for index, i, j in reversed(matches):
            if anywhere and piece[i] > "\x7f":
                clitics: tuple[str, str] | None = _BARE
            elif i and bare and piece[i - 1 : i + 1].isalnum() and max(piece[i - 1], piece[i]) < _HAN:
                continue
            elif (not i or not piece[i - 1].isalnum()) and (j == length or not piece[j].isalnum()):
                clitics = _BARE
            else:
                clitics = self._bounds(piece, i, j)
            if clitics is not None:
                for value in values[index]:
                    found.append(Hit(i + start, j + start, value, *clitics))
        found.sort(key=_start)
        return found

    def longest(
        self, text: str, start: int = 0, end: int | None = None, *, keep: bool = False
    ) -> list[Hit[T]]:
        """Hits that do not overlap: from left to right the longest at each place, all its values kept."""
        return _longest(self.all(text, start, end, keep=keep))

    def within(
        self,
        text: str,
        stretches: Sequence[tuple[int, int]],
        fits: Callable[[Hit[T], int], bool] = lambda hit, end: True,
    ) -> list[list[Hit[T]]]:
        """What `longest` finds in each of `stretches` (in order of place, apart from each other), searched for at once.

        `fits` is asked of each hit with the end of its stretch: what does not fit hides nothing.
        """
        if not stretches:
            return []
        found = self.all(text, stretches[0][0], stretches[-1][1])
        at, out = 0, []
        for start, end in stretches:
            mine = []
            while at < len(found) and found[at].start < end:
                if found[at].start >= start and found[at].end <= end and fits(found[at], end):
                    mine.append(found[at])
                at += 1
            out.append(_longest(mine))
        return out

    def _bounds(self, text: str, i: int, j: int) -> tuple[str, str] | None:
        """The clitics before and after text[i:j], or None where the stretch is no whole word.

        A form that ends in a proclitic ("وفقا ل") is joined to the word behind it.
        """
        if self._plain:
            before = i and _letter(text[i - 1]) and _letter(text[i])
            after = j < len(text) and _letter(text[j]) and _letter(text[j - 1])
            return None if before or after else _BARE
        left = i
        while left and i - left <= self._longest_prefix and _letter(text[left - 1]) and _letter(text[i]):
            left -= 1
        right = j
        if text[i:j][-2:-1] == " " and text[j - 1] in self._joining:
            return (text[left:i], "") if left == i or text[left:i] in self._prefixes else None
        while (
            right < len(text)
            and right - j <= self._longest_suffix
            and _letter(text[right])
            and _letter(text[j - 1])
        ):
            right += 1
        prefix, suffix = text[left:i], text[j:right]
        if (prefix and prefix not in self._prefixes) or (suffix and suffix not in self._suffixes):
            return None
        if len(suffix) == 1 and j - i < LEAST_BEFORE_SUFFIX:
            return None
        if suffix == "ه" and self._nouns is not None and self._nouns.fullmatch(text, i, j):
            return None
        return prefix, suffix


def folded_all(forms: Sequence[str]) -> list[str]:
    """Forms folded, without white space around them: all in one pass."""
    return [form.strip() for form in fold("\n".join(forms)).split("\n")] if forms else []


_start = attrgetter("start")
"""What sorts hits by their start; gathered from behind, the longer of two stands first already."""


def _longest(hits: Sequence[Hit[T]]) -> list[Hit[T]]:
    kept: list[Hit[T]] = []
    reached, last = -1, -1
    for hit in hits:
        if hit.start >= reached or (hit.start == last and hit.end == reached):
            kept.append(hit)
            last, reached = hit.start, hit.end
    return kept


def _letter(char: str) -> bool:
    return char.isalnum() and not "\u3400" <= char <= "\u9fff"
