"""Sentences and quotations of a block.

A sentence ends at its language's enders outside quotation marks, so that a quotation of several sentences stays
with the words that report it. A mark that never closes quotes up to the next sentence end only.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.find.entries import entries
from dragoman.lang import Language

_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"])(?:[a-zа-я]|mr|mrs|ms|dr|st|gen|col|lt|sen|rep|gov|no|vs|г|гг|ул|им|тыс|млн|млрд|руб|т|д|п|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|u\.s|u\.k|u\.n|a\.m|p\.m|d\.c|т\.е|т\.к|د|م)$"
)
_CLOSERS = '”»」』"’)）]'
MAX_QUOTE = 3000
"""Code points after which a mark that has not closed is taken for a stray one."""
MAX_SENTENCE = {True: 2000, False: 700}
"""For scripts with and without spaces: code points after which a sentence is cut at the next space or comma; who writes longer ones has no sentences."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence at `start`, `end` of the folded view and the quotations in it (marks included).

    `entry`: whether it opens an entry of a ticker, whose sign or time stands before it.
    """

    start: int
    end: int
    quotes: tuple[tuple[int, int], ...]
    entry: bool = False


@cache
def _marks(language: Language) -> tuple[dict[str, str], frozenset[str]]:
    openers = dict(language.quotes)
    return openers, frozenset(openers.values())


@cache
def _one_of(characters: str) -> re.Pattern[str]:
    """Any one of `characters`; nothing where there are none."""
    return re.compile(f"[{re.escape(characters)}]" if characters else r"(?!)")


def quotations(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Quotation spans in `text[start:end]`, outermost only; an unclosed one reaches to the next sentence end."""
    openers, _ = _marks(language)
    opener = _one_of("".join(openers))
    spans: list[tuple[int, int]] = []
    i = start
    while (mark := opener.search(text, i, end)) is not None:
        i = mark.start()
        closer = openers[text[i]]
        if closer == text[i] and _apostrophe(text, i):
            i += 1
            continue
        limit = min(end, i + MAX_QUOTE)
        j = text.find(closer, i + 1, limit)
        again = text.find(text[i], i + 1, limit) if closer != text[i] else -1
        if j < 0 or (0 <= again < j and closer != text[i] and _unclosed(text, i, again, language)):
            j = next((k for k in range(i + 1, limit) if text[k] in language.enders), limit - 1)
        spans.append((i, j + 1))
        i = j + 1
    return spans


def _apostrophe(text: str, i: int) -> bool:
    return text[i] == "'" and 0 < i < len(text) - 1 and text[i - 1].isalnum() and text[i + 1].isalnum()


def _unclosed(text: str, i: int, again: int, language: Language) -> bool:
    """Whether the mark at `i` is left open: a sentence ends before the same mark opens again."""
    return any(text[k] in language.enders for k in range(i, again))


def sentences(text: str, start: int, end: int, language: Language) -> list[Sentence]:
    """The sentences of `text[start:end]`, white space trimmed; linear in the length.

    What opens the entries of a ticker parts them, and stands in none.
    """
    heads = entries(text, start, end)
    if not heads:
        return _cut(text, start, end, language)
    out: list[Sentence] = []
    for (_, begin), (stop, _) in zip(heads, [*heads[1:], (end, end)], strict=True):
        first, *rest = _cut(text, begin, stop, language) or (None,)
        out += [msgspec.structs.replace(first, entry=True), *rest] if first is not None else []
    return out


def _cut(text: str, start: int, end: int, language: Language) -> list[Sentence]:
    """The sentences of a stretch that is no list."""
    quotes = quotations(text, start, end, language)
    ender = _one_of("".join(language.enders))
    most = MAX_SENTENCE[language.spaces]
    out: list[Sentence] = []
    begin, q, i = start, 0, start
    while i < end:
        while q < len(quotes) and quotes[q][1] <= i:
            q += 1
        if q < len(quotes) and quotes[q][0] == i:
            i = quotes[q][1]
            if _ends_inside(text, i, quotes[q], language) and _new_sentence(text, i, end, language):
                out.append(_sentence(text, begin, i, quotes))
                begin = i
            continue
        if i - begin < most:
            limit = min(end, begin + most, quotes[q][0] if q < len(quotes) and quotes[q][0] > i else end)
            found = ender.search(text, i, limit)
            i = found.start() if found else limit
            if found is None and (i == end or (q < len(quotes) and i == quotes[q][0])):
                continue
        if text[i] in language.enders and _breaks(text, begin, i, end, language):
            j = i + 1
            while (
                j < end
                and (text[j] in language.enders or text[j] in _CLOSERS)
                and not any(a == j for a, _ in quotes[q : q + 1])
            ):
                j += 1
            out.append(_sentence(text, begin, j, quotes))
            begin = i = j
            continue
        if i - begin >= most and (text[i] in " \n,،、;؛" or i - begin >= 2 * most):
            out.append(_sentence(text, begin, i, quotes))
            begin = i
        i += 1
    out.append(_sentence(text, begin, end, quotes))
    return [s for s in out if s.end > s.start]


def _ends_inside(text: str, i: int, quote: tuple[int, int], language: Language) -> bool:
    """Whether the quotation that ends at `i` closes a sentence: an ender stands right before its closing mark."""
    before = text[quote[0] : i - 1].rstrip()
    return bool(before) and before[-1] in language.enders and before[-1] not in "…"


def _new_sentence(text: str, i: int, end: int, language: Language) -> bool:
    tail = text[i : min(end, i + 3)].lstrip()
    if language.told_behind and re.compile(language.told_behind).match(text, i, end):
        return False
    return not tail or tail[0] not in ",،;؛-—:)("


def _breaks(text: str, begin: int, i: int, end: int, language: Language) -> bool:
    char = text[i]
    if char != ".":
        return True
    nxt = text[i + 1] if i + 1 < end else " "
    if language.spaces and not (nxt.isspace() or nxt in _CLOSERS or nxt in language.enders):
        return False
    if not language.spaces and nxt.isalnum() and nxt.isascii():
        return False
    return not _ABBREVIATION.search(text[max(begin, i - 8) : i])


def _sentence(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, tuple((a, b) for a, b in quotes if a >= start and b <= end))
