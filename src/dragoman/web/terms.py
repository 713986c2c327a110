"""The terms that a text is found by, each with the characters it stands for.

The same function reads pages and questions, and goes by script, not by a page's language, so that a Russian name in
an Arabic page is found too:

    Arabic        marks, tatweel and presentation forms off, then the article with what is written on to it (Snowball
                  stems a word with the article otherwise than the same word without: القوات, قوات), Snowball's
                  stem, then one form for alef, yeh and teh marbuta. Folding those BEFORE loses words: the stemmer
                  goes by ة, and ألمانيا has no article.
    Cyrillic      ё as е, Snowball's Russian stem
    Latin         accents off, possessive off, Snowball's English stem
    no spaces     Han (Traditional as Simplified), kana, Hangul, Thai, Lao, Khmer, Burmese: each two characters that
                  follow one another; a character that stands alone is a term itself
    all others    the word, folded

A term has letters and digits only, whatever the text holds.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import msgspec
from snowballstemmer import stemmer

from dragoman.text.fold import fold, simplified

_UNSPACED = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u0640\u200c\u200d\u0900-\u0dff"
_TOKEN = re.compile(
    rf"(?P<run>[{_UNSPACED}]+)|(?P<word>(?:(?![{_UNSPACED}])[^\W_]|[{_MARKS}])+(?:['’ʼ](?:(?![{_UNSPACED}])[^\W_])+)*)"
)
_ARABIC, _CYRILLIC, _LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[\u0400-\u052f]"), re.compile("[a-z]")
_ARABIC_MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200c-\u200f]"
)
_ARTICLE = re.compile("^(?:[وفبك]|وب|وك)?(?:ال)(?=...)|^[وف]?لل(?=...)")
_CLITIC = re.compile("(?:[وفبك](?!ل?ال)|ل(?!ل))(?=...)|(?:[وفبك]?ال|[وف]?لل)(?=..$)")
_PERSIAN = str.maketrans("یکۀ", "يكه")
_LONGEST = 40
"""Letters of a term; what is longer is an address or noise, and is cut."""


class Term(msgspec.Struct, frozen=True):
    """`text` as the index has it, and the code points of the source it stands for (half-open).

    `other` is a second reading of an Arabic word whose first letter may be a word of its own (لوقف "for a halt").
    """

    text: str
    start: int
    end: int
    other: str = ""


class Run(msgspec.Struct, frozen=True):
    """A word, or a stretch of a script without spaces (`unspaced`), with its terms."""

    start: int
    end: int
    unspaced: bool
    terms: tuple[Term, ...]


def runs(text: str, offset: int = 0) -> Iterator[Run]:
    """The words and stretches of `text`; positions count from `offset`."""
    for match in _TOKEN.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        if match["run"] is not None:
            pairs = _pairs(match[0])
            found = tuple(Term(pair, start + at, start + at + len(pair)) for at, pair in enumerate(pairs))
            yield Run(start, end, True, found)
        elif term := stem(match[0]):
            yield Run(start, end, False, (Term(term, start, end, other(match[0])),))


def terms(text: str, offset: int = 0) -> list[Term]:
    """Every term of `text`, in order."""
    return [term for run in runs(text, offset) for term in run.terms]


def flat(text: str) -> tuple[list[str], list[str]]:
    """The terms of `text` in order, and its second readings, as words alone: all that an index keeps, a third of the time of `terms`."""
    found: list[str] = []
    second: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if match.lastgroup == "run":
            found += _pairs(word)
        elif term := stem(word):
            found.append(term)
            if reading := other(word):
                second.append(reading)
    return found, second


def _pairs(run: str) -> list[str]:
    plain = run.translate(_simplified())
    return [a + b for a, b in itertools.pairwise(plain)] or [plain]


@cache
def _simplified() -> dict[int, str]:
    return {ord(traditional): plain for traditional, plain in simplified().items()}


@lru_cache(maxsize=200_000)
def other(word: str) -> str:
    """The term of an Arabic word without the letter or article that may be written on to it; "" where there is none."""
    plain = _ARABIC_MARKS.sub("", word)
    match = _CLITIC.match(plain)
    rest = stem(plain[match.end() :]) if match else ""
    return "" if rest == stem(word) else rest


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The term of one word of a script with spaces; "" where nothing is left of it."""
    if word.isascii() and word.isdigit():
        return word[:_LONGEST]
    plain = unicodedata.normalize("NFKC", word).casefold()
    if _ARABIC.search(plain):
        plain = _ARABIC_MARKS.sub("", plain).translate(_PERSIAN)
        plain = _stemmer("arabic").stemWord(_ARTICLE.sub("", plain)) or plain
    elif _CYRILLIC.search(plain):
        plain = _stemmer("russian").stemWord(fold(plain))
    elif _LATIN.search(plain):
        plain = re.sub(r"['’ʼ]s?$", "", plain)
        bare = "".join(
            char for char in unicodedata.normalize("NFD", plain) if not unicodedata.combining(char)
        )
        plain = _stemmer("english").stemWord(bare.replace("’", "'"))
    return "".join(char for char in fold(plain) if char.isalnum())[:_LONGEST]


@cache
def _stemmer(language: str) -> Any:
    return stemmer(language)


@cache
def stop_terms() -> frozenset[str]:
    """The terms of the words of no subject (`data/stopwords.txt`)."""
    lines = files("dragoman.web").joinpath("data/stopwords.txt").read_text("utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split(":", 1)[1].split()]
    return frozenset(term.text for word in words for term in terms(word))
