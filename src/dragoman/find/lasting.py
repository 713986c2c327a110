"""How long a thing lasted: "a two-day visit", "44 days of war", زيارة تستغرق يومين, 为期两天."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from dragoman.find.times.kinds import NUMBER, ONE_TO_12, ONE_TO_31, SECTIONS, UNIT_OF
from dragoman.find.times.lexicon import lexicon
from dragoman.find.times.tokens import chains, find_tokens

DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
"""Days in a unit, as the words are meant."""
COUNTED = frozenset({ONE_TO_12, ONE_TO_31, NUMBER, SECTIONS["numbers"]})
"""Kinds of token that may count days; a bare 2023 before "year" is a date."""
LONGEST = 31
"""Days of the longest visit that is told by the day it began on."""


class Stretch(msgspec.Struct, frozen=True):
    """Words for a length of time at `start`, `end` of the folded text, and how many days it is."""

    start: int
    end: int
    days: int


def lasting(text: str, start: int, end: int, code: str) -> list[Stretch]:
    """The lengths of time named in `text[start:end]` (folded, of language `code`), in order."""
    words = lexicon(code)
    found: list[Stretch] = []
    for kinds, run in chains(text, find_tokens(text, start, end, words), words) if words is not None else ():
        for at, kind in enumerate(kinds):
            token = run[at]
            unit, before, half = DAYS.get(UNIT_OF.get(kind, "")), run[at - 1] if at else None, 0.0
            if kind in (SECTIONS["amounts"], SECTIONS["lengths"]) and token.name in DAYS:
                found.append(Stretch(token.start, token.end, token.value * DAYS[token.name]))
            elif unit is not None:
                if kinds[at - 1 : at] == "-" and at > 1:
                    before = run[at - 2]
                counted = before is not None and before.kind in COUNTED
                if kinds.startswith(("&H", "&nH"), at + 1):
                    half = 0.5
                if (counted and before is not None and before.value > 0) or (half and token.name != "plural"):
                    first = before if counted and before is not None else token
                    number = first.value if counted else 1
                    found.append(Stretch(first.start, token.end, round((number + half) * unit)))
    return found


def up_to(value: str, days: int) -> str:
    """The EDTF interval of so many days that ends on the day `value`."""
    last = date.fromisoformat(value)
    return f"{last - timedelta(days=days)}/{value}"


def from_day(value: str, days: int) -> str:
    """The EDTF interval of so many days that begins on the day `value`."""
    first = date.fromisoformat(value)
    return f"{value}/{first + timedelta(days=days - 1)}"
