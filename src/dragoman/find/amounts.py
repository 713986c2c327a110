"""Finds the numbers of a sentence that can count something: digits, number words, Chinese numerals, with how sharp they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from dragoman.find.lexicon import Hit, Lexicon
from dragoman.find.numbers import NUMERALS, multiplied, plain
from dragoman.find.passage import Passage
from dragoman.find.times.numerals import chinese_number

ROUND = 0.1
"""A round thousand and more may be off by so much either way."""
LOOSE = 0.15
"""What "about" allows either way."""
_DIGITS = re.compile(r"(?<![\w.,])(\d{1,3}(?:[ ,٬']\d{3})+(?!\d)|\d+(?:[.,٫]\d+)?)(?![\w%‰°])(?!-\w)")
_DIGITS_HAN = re.compile(r"(?<![\d.,a-z-])(\d{1,3}(?:[,٬']\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?![\d%‰°a-z])")
_HAN = re.compile(f"(?<!第)[{NUMERALS}]+")
_VAGUE = "数几好上"
"""Before a numeral: tens of, some ten."""
_MONEY = "$€£¥₽№#+"


class Amount(msgspec.Struct, frozen=True):
    """A number from `start` to `end` of the folded view, no fewer than `low`, no more than `high` (None: open); `value` is
    the number itself."""

    start: int
    end: int
    low: float | None
    high: float | None
    value: float
    dual: Hit[Any] | None = None


def amounts(
    passage: Passage, numbers: Lexicon[int], hits: Sequence[Hit[Any]], *, spaces: bool
) -> list[Amount]:
    """The numbers of a sentence, those of dates left out; `hits` are the words of figures.yml that stand in it."""
    text, begin, end = passage.text, passage.start, passage.end
    found: list[tuple[int, int, float]] = []
    for match in (_DIGITS if spaces else _DIGITS_HAN).finditer(text, begin, end):
        if text[match.start() - 1 : match.start()] not in _MONEY or not match.start():
            found.append((match.start(1), match.end(1), float(plain(match[1]))))
    if spaces:
        found += _spelled(text, numbers, begin, end)
    else:
        measures = {h.start for h in hits if h.value.section in ("measures", "counted", "bodies")}
        for match in _HAN.finditer(text, begin, end):
            value = chinese_number(match[0])
            vague = text[match.start() - 1 : match.start()] in _VAGUE and match.start() > begin
            if value is not None and match.end() in measures and not vague:
                found.append((match.start(), match.end(), value))
    taken = [(when.start, when.end) for when in passage.times]
    free = [f for f in sorted(found) if not any(a < f[1] and f[0] < b for a, b in taken)]
    return [_bounded(text, number, hits) for number in (_scaled(text, number) for number in free)]


def _spelled(text: str, numbers: Lexicon[int], begin: int, end: int) -> list[tuple[int, int, float]]:
    """Number words, neighbours taken together: twenty five, two hundred, خمسة وعشرين."""
    out: list[tuple[int, int, float]] = []
    for hit in numbers.longest(text, begin, end):
        if out and text[out[-1][1] : hit.start].strip(" -") in ("", "و"):
            start, _, value = out.pop()
            joined = (
                value * hit.value if hit.value in (100, 1000) and value < hit.value else value + hit.value
            )
            out.append((start, hit.end, joined))
        elif not (hit.value in (0, 1) and len(text[hit.start : hit.end]) < 3):
            out.append((hit.start, hit.end, hit.value))
    return out


def _scaled(text: str, number: tuple[int, int, float]) -> tuple[int, int, float]:
    """The number with the thousands or millions behind it."""
    start, end, value = number
    total, tail = multiplied(value, text, end)
    return start, tail + (tail > end and text[tail : tail + 1] == "."), total


def _bounded(text: str, number: tuple[int, int, float], hits: Sequence[Hit[Any]]) -> Amount:
    start, end, value = number
    bound, first, last = "", start, end
    for hit in hits:
        if hit.value.section != "bounds":
            continue
        if (
            not hit.value.behind
            and hit.start < first
            and hit.end <= start
            and not text[hit.end : start].strip()
        ):
            bound, first = hit.value.bound, hit.start
        if hit.value.behind and end <= hit.start and _near(text[end : hit.start]):
            bound, last = bound or hit.value.bound, last if text[end : hit.start] else hit.end
    return Amount(first, last, *_span(bound, value), value)


def _near(between: str) -> bool:
    """Whether nothing, or the word that is counted, stands between a number and a word behind it."""
    return not between or (between[0] == " " and len(between) < 16 and between.strip().isalpha())


def _span(bound: str, value: float) -> tuple[float | None, float | None]:
    """The least and the most that a number with such a word means."""
    slack = value * ROUND if value >= 1000 and value % 500 == 0 else 0
    if bound in ("least", "more"):
        return value - slack, None
    if bound in ("most", "less"):
        return None, value + slack
    if bound == "about":
        return value * (1 - LOOSE), value * (1 + LOOSE)
    if bound == "nearly":
        return value * (1 - LOOSE), value
    return value - slack, value + slack
