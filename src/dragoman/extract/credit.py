"""One outlet that an article credits, and whether a name may be one."""

from __future__ import annotations

import msgspec

from dragoman.extract.facts import LineFacts
from dragoman.extract.outlets import NamedOutlet
from dragoman.extract.words import spots
from dragoman.text.fold import fold

# An unknown outlet's name has at most so many words.
_NAME_WORDS = 6


class Found(msgspec.Struct, frozen=True):
    """A credit before it has its place in the chain: `rank` 0 first hand, 1 credits, 2 the site; `at` breaks ties."""

    rank: int
    at: int
    name: str
    start: int | None
    end: int | None
    entity_id: str


def known(line: LineFacts, outlet: NamedOutlet, rank: int, at: int) -> Found:
    start = line.line.start
    return Found(rank, at, outlet.name, start + outlet.start, start + outlet.end, outlet.entity_id)


def is_name(name: str) -> bool:
    """Whether a credit could be an outlet's name: few words, not a page word such as "agencies" or "link"."""
    words = name.split()
    found = spots(fold(name))
    page_word = any(spot.end - spot.start >= len(name.strip()) for spot in found)
    return (
        0 < len(words) <= _NAME_WORDS
        and 2 <= len(name) <= 60
        and not page_word
        and any(c.isalpha() for c in name)
    )
