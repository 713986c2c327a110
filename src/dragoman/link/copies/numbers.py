"""The numbers of a sentence as values, so that 480,000, 480 тысяч, 480 ألف and 48萬 are one."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.find.times.numerals import chinese_number
from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold

_FIGURE = re.compile(r"\d{1,3}(?:[,.'٬ ]\d{3})+(?![\d,.]\d)|\d+(?:[.,٫]\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[,.'٬ ]\d{3})+")
_HAN = re.compile("[零〇一二三四五六七八九十百千两廿卅]+")
_WORD = re.compile(r"[^\W\d_]+")
_CLITICS = ("وال", "بال", "لل", "ال", "و", "ب", "ل")
"""What Arabic writes together with a number word."""


class Numbers(msgspec.Struct, frozen=True):
    """`figures` are the values written in digits, `words` those written out."""

    figures: frozenset[float] = frozenset()
    words: frozenset[float] = frozenset()

    @property
    def all(self) -> frozenset[float]:
        """Every value."""
        return self.figures | self.words


@cache
def _scales() -> dict[str, int]:
    return {
        fold(form): int(rule.fields["value"])
        for code in language_codes()
        for rule in read_rules(code, "numbers")
        if rule.section == "scales"
        for form in rule.forms()
    }


@cache
def _scale() -> re.Pattern[str]:
    forms = sorted(_scales(), key=lambda form: (-len(form), form))
    spaced = "|".join(re.escape(form) for form in forms if not _is_han(form))
    han = "|".join(re.escape(form) for form in forms if _is_han(form))
    return re.compile(rf"[ \u00a0-]?(?:({spaced})(?![^\W\d_])|({han}))")


@cache
def _words() -> dict[str, int]:
    """Number words of one word, folded, from two up: "one" and "a" say nothing."""
    return {
        fold(form): int(rule.fields["number"])
        for code in language_codes()
        for rule in read_rules(code, "time")
        if rule.section == "numbers" and int(rule.fields.get("number", 0)) > 1
        for form in rule.forms()
        if " " not in form
    }


def _is_han(form: str) -> bool:
    return "\u4e00" <= form[0] <= "\u9fff"


def numbers(sentence: str) -> Numbers:
    """The numbers of a sentence in any language."""
    text = fold(sentence)
    figures, words = set(), set()
    for match in _FIGURE.finditer(text):
        figures.add(_scaled(_value(match[0]), text, match.end()))
    for match in _HAN.finditer(text):
        value = chinese_number(match[0])
        if value is not None and value > 1:
            words.add(_scaled(float(value), text, match.end()))
    known = _words()
    for match in _WORD.finditer(text):
        word = match[0]
        value = known.get(word) or next(
            (known[word[len(c) :]] for c in _CLITICS if word.startswith(c) and word[len(c) :] in known), None
        )
        if value:
            words.add(_scaled(float(value), text, match.end()))
    return Numbers(frozenset(figures), frozenset(words))


def _value(figure: str) -> float:
    if _GROUPED.fullmatch(figure):
        return float(re.sub(r"\D", "", figure))
    return float(re.sub(r"[,٫]", ".", figure))


def _scaled(value: float, text: str, at: int) -> float:
    """The value times the words that multiply it: 1.2 million, 36億."""
    match = _scale().match(text, at)
    while match is not None:
        value *= _scales()[match[1] or match[2]]
        at = match.end()
        match = _scale().match(text, at)
    return round(value, 4)
