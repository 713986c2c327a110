"""Where two texts of one wording say different things: other numbers, other names, other words.

Two days' bulletins of one press office share their template and part in its slots. A copy keeps the slots and loses or gains whole
sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from dragoman.find.numbers import NUMERALS, number_words
from dragoman.link.copies.letters import Text, letters
from dragoman.link.copies.stretches import Gap

_DIGITS = re.compile(r"\d+")
_HAN_NUMERAL = re.compile(f"[{NUMERALS}万亿]+")
_OUTLET = "outlet/"


class Changes(msgspec.Struct, frozen=True):
    """How many gaps hold another number or another name (`facts`), and how many only other words (`words`)."""

    facts: int
    words: int


@cache
def _number_words() -> frozenset[str]:
    """Number words in comparing letters."""
    return frozenset(map(letters, number_words()))


def changes(one: Text, other: Text, gaps: Sequence[Gap]) -> Changes:
    """What the gaps between two texts' shared stretches change."""
    facts = words = 0
    for gap in gaps:
        mine, yours = _whole(one, gap.start, gap.end), _whole(other, gap.other_start, gap.other_end)
        a, b = one.letters[slice(*mine)], other.letters[slice(*yours)]
        if _added(a, b):
            continue
        if _other_number(a, b, one, mine, other, yours) or _other_name(one, mine, other, yours):
            facts += 1
        elif not _alike(a, b):
            both = _capital(one, mine) and _capital(other, yours)
            facts, words = (facts + 1, words) if both else (facts, words + 1)
    return Changes(facts, words)


def _added(a: str, b: str) -> bool:
    """Whether one stretch is the other with something before, behind or in it; a longer number is another number."""
    short, long = sorted((a, b), key=len)
    head = next((i for i in range(len(short)) if short[i] != long[i]), len(short))
    tail = next((i for i in range(len(short) - head) if short[-1 - i] != long[-1 - i]), len(short) - head)
    middle = long[head : len(long) - tail]
    cuts = (long[head - 1 : head] + middle[:1], middle[-1:] + long[len(long) - tail :][:1])
    return head + tail == len(short) and not any(len(cut) == 2 and cut.isdigit() for cut in cuts)


def _whole(text: Text, start: int, end: int) -> tuple[int, int]:
    """The gap with the words (or the digits) that it cuts made whole."""
    folded = text.letters
    if text.han:
        while start > 0 and _inside(folded, start):
            start -= 1
        while end < len(folded) and _inside(folded, end):
            end += 1
        return start, end
    first = bisect_right(text.words, start) - 1
    last = bisect_left(text.words, end)
    low = text.words[first] if first >= 0 else 0
    return low, text.words[last] if last < len(text.words) else len(folded)


def _inside(folded: str, at: int) -> bool:
    """Whether the place lies inside a number."""
    pair = folded[at - 1 : at + 1]
    return pair.isdigit() or bool(_HAN_NUMERAL.fullmatch(pair))


def _numbers(stretch: str, text: Text, span: tuple[int, int]) -> frozenset[str]:
    found = set(_DIGITS.findall(stretch))
    if text.han:
        found.update(_HAN_NUMERAL.findall(stretch))
    else:
        first, last = bisect_left(text.words, span[0]), bisect_left(text.words, span[1])
        bounds = [*text.words[first:last], span[1]]
        words = {text.letters[i:j] for i, j in pairwise(bounds)}
        found |= words & _number_words()
    return frozenset(found)


def _other_number(
    a: str, b: str, one: Text, mine: tuple[int, int], other: Text, yours: tuple[int, int]
) -> bool:
    first, second = _numbers(a, one, mine), _numbers(b, other, yours)
    return bool(first - second) and bool(second - first)


def _named(text: Text, span: tuple[int, int]) -> frozenset[str]:
    return frozenset(
        name.entity_id
        for name in text.names
        if name.start < span[1] and name.end > span[0] and not name.entity_id.startswith(_OUTLET)
    )


def _other_name(one: Text, mine: tuple[int, int], other: Text, yours: tuple[int, int]) -> bool:
    first, second = _named(one, mine), _named(other, yours)
    return bool(first - second) and bool(second - first)


def _capital(text: Text, span: tuple[int, int]) -> bool:
    """Whether a name may stand there: a word with a capital letter inside a sentence."""
    first, last = bisect_left(text.words, span[0]), bisect_left(text.words, span[1])
    return any(place in text.capitals for place in text.words[first:last])


def _alike(a: str, b: str) -> bool:
    """Whether two stretches are one word in two forms: an ending, a spelling."""
    short, long = sorted((a, b), key=len)
    head = next((i for i in range(len(short)) if short[i] != long[i]), len(short))
    tail = next((i for i in range(len(short) - head) if short[-1 - i] != long[-1 - i]), len(short) - head)
    return len(short) > 3 and (head + tail) * 10 >= len(long) * 7
