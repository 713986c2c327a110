"""What of a text is compared: its letters and digits, folded, and nothing between them.

The order: `text.fold` (width, case, Arabic vowel signs and letter forms, Traditional to Simplified), then what is left of
marks over and under letters goes (é, й, ئ lose theirs on both sides), then everything that is no letter or digit. So a copy that
was set anew, in the other script or without vowel signs, has the letters of its original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.text.fold import fold_table

_PLAIN = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
"""Latin letters whose mark is part of them."""
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_WORD = re.compile(r"\S+")
_MARKS = "\"'«»“”„‘’()[]-–—"
_ENDERS = frozenset(".!?:…")
HAN_WEIGHT = 3
"""A Chinese character says about what three letters say."""


class _Table(dict[int, str]):
    """Images of characters, each worked out once."""

    def __missing__(self, code: int) -> str:
        folded = fold_table().get(code, chr(code))
        split = unicodedata.normalize("NFKD", "".join(_PLAIN.get(char, char) for char in folded))
        image = "".join(char for char in split.lower() if char.isalnum() and not unicodedata.combining(char))
        self[code] = image
        return image


_TABLE = _Table()


class _Bare(dict[int, str]):
    """As `_Table`, but letters keep their script and marks: only case, width and what is no letter go."""

    def __missing__(self, code: int) -> str:
        char = unicodedata.normalize("NFKC", chr(code)).lower()
        image = "".join(c for c in char if unicodedata.category(c)[0] in "LMN" and c != "ـ")
        self[code] = image
        return image


_BARE = _Bare()


def letters(text: str) -> str:
    """The letters and digits of `text`, folded."""
    return text.translate(_TABLE)


def bare(text: str) -> str:
    """The letters, digits and marks of `text`, neither script nor vowel signs folded."""
    return unicodedata.normalize("NFC", text).translate(_BARE)


def size(folded: str) -> int:
    """How much folded letters say, in letters of an alphabet; a Chinese character counts for three."""
    return len(folded) + (HAN_WEIGHT - 1) * len(_HAN.findall(folded))


def mostly_han(folded: str) -> bool:
    """Whether most of the letters are Chinese characters."""
    return 2 * len(_HAN.findall(folded)) > len(folded)


class Name(msgspec.Struct, frozen=True):
    """Who or what is named at `start` to `end` of the folded letters."""

    start: int
    end: int
    entity_id: str


class Text(msgspec.Struct, frozen=True):
    """An article to compare: its folded letters, where each of its words begins in them, its names in order of place.

    `capitals` are the places of words with a capital letter that do not open a sentence; `plain` is `bare` of the text, by which a text is told from its conversion; `n` is `size` of the letters.
    """

    article_id: str
    letters: str
    words: tuple[int, ...]
    capitals: frozenset[int]
    names: tuple[Name, ...]
    plain: str
    n: int
    han: bool


def text_of(
    article_id: str,
    page: str,
    spans: Iterable[Sequence[int]],
    mentions: Iterable[tuple[int, int, str]] = (),
) -> Text:
    """The article at `spans` of a page's text; `mentions` are (start, end, entity id), code points of the page."""
    named = sorted(mentions)
    pieces: list[str] = []
    words: list[int] = []
    capitals: set[int] = set()
    names: list[Name] = []
    length = 0
    for first, last in spans:
        tokens: list[tuple[int, int]] = []
        opening = True
        for match in _WORD.finditer(page, first, last):
            tokens.append((match.start(), length))
            image = letters(match[0])
            if image:
                words.append(length)
                pieces.append(image)
                if not opening and match[0].lstrip(_MARKS)[:1].isupper():
                    capitals.add(length)
                length += len(image)
            opening = match[0].rstrip(_MARKS)[-1:] in _ENDERS
        names += [
            Name(_place(page, tokens, start), _place(page, tokens, end - 1) + 1, entity_id)
            for start, end, entity_id in named
            if first <= start < end <= last
        ]
    plain = "".join(bare(page[first:last]) for first, last in spans)
    folded = "".join(pieces)
    return Text(
        article_id,
        folded,
        tuple(words),
        frozenset(capitals),
        tuple(names),
        plain,
        size(folded),
        mostly_han(folded),
    )


def _place(page: str, tokens: Sequence[tuple[int, int]], offset: int) -> int:
    """Where a code point of the page stands in the folded letters; `tokens` are (code point, place) of each word so far."""
    if not tokens:
        return 0
    at, place = tokens[max(0, bisect_right(tokens, (offset, len(page))) - 1)]
    return place + len(letters(page[at:offset]))
