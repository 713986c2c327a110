"""The numbers of a text as values, so that 480,000, 480 тысяч, 480 ألف and 48萬 are one.

Read here for all who compare or count: figures, copies, stories, wordings. Number words stand in `lang/<code>/time.yml`, the words that multiply
them in `lang/<code>/numbers.yml`; those of its section `attached` (k, m) do so only where no space stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.find.times.numerals import chinese_number
from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold

NUMERALS = "零〇一二三四五六七八九十百千两廿卅"
"""The characters of Chinese numerals, folded."""
_FIGURE = re.compile(r"\d{1,3}(?:[,.'٬ ]\d{3})+(?![\d,.]\d)|\d+(?:[.,٫]\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[,'٬ ]\d{3})+|\d{1,3}(?:\.\d{3}){2,}")
_HAN = re.compile(f"[{NUMERALS}]+")
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


def plain(figure: str) -> str:
    """Digits with nothing between them but a decimal point."""
    if _GROUPED.fullmatch(figure):
        return re.sub(r"\D", "", figure)
    return re.sub(r"[,٫]", ".", figure)


def multiplied(value: float, text: str, at: int) -> tuple[float, int]:
    """The value times the words that multiply it from `at` on in folded text (1.2 million, 36億), and where these end."""
    match = _scale().match(text, at)
    while match is not None:
        value *= _multipliers()[match[1] or match[2] or match[3]][0]
        at = match.end()
        match = _scale().match(text, at)
    return round(value, 4), at


def figures(folded: str) -> Iterator[tuple[float, bool]]:
    """The values written in digits, and whether a word multiplies them."""
    for match in _FIGURE.finditer(folded):
        value, end = multiplied(float(plain(match[0])), folded, match.end())
        yield value, end > match.end()


def numbers(sentence: str) -> Numbers:
    """The numbers of a sentence in any language."""
    text = fold(sentence)
    words = set()
    for match in _HAN.finditer(text):
        value = chinese_number(match[0])
        if value is not None and value > 1:
            words.add(multiplied(value, text, match.end())[0])
    known = number_words()
    for match in _WORD.finditer(text):
        word = match[0]
        value = known.get(word) or next(
            (known[word[len(c) :]] for c in _CLITICS if word.startswith(c) and word[len(c) :] in known), None
        )
        if value and value > 1:
            words.add(multiplied(value, text, match.end())[0])
    return Numbers(frozenset(value for value, _ in figures(text)), frozenset(words))


@cache
def number_words() -> dict[str, int]:
    """Number words of one word, folded, in all languages."""
    return {
        fold(form): int(rule.fields.get("number", 0))
        for code in language_codes()
        for rule in read_rules(code, "time")
        if rule.section == "numbers"
        for form in rule.forms()
        if " " not in form
    }


@cache
def _multipliers() -> dict[str, tuple[int, bool]]:
    """What each word multiplies by, and whether it must stand right behind the number."""
    return {
        fold(form): (int(rule.fields["value"]), rule.section == "attached")
        for code in language_codes()
        for rule in read_rules(code, "numbers")
        if rule.section in ("scales", "attached")
        for form in rule.forms()
    }


@cache
def _scale() -> re.Pattern[str]:
    known = _multipliers()
    forms = sorted(known, key=lambda form: (-len(form), form))
    spaced = "|".join(re.escape(f) for f in forms if not _is_han(f) and not known[f][1])
    attached = "|".join(re.escape(f) for f in forms if known[f][1])
    han = "|".join(re.escape(f) for f in forms if _is_han(f))
    return re.compile(rf"[ \u00a0-]?(?:({spaced})(?![^\W\d_])|({han}))|({attached})(?![^\W\d_])")


def _is_han(form: str) -> bool:
    return "\u4e00" <= form[0] <= "\u9fff"
