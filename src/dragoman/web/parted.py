"""What a disagreement is about, the sides it has and what each account says, in the reader's language.

The ledger keeps these in English. Numbers, statements and events have a gloss in every language; what has none stays as
the ledger has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.web.desk import Desk, Row
from dragoman.web.words import Words

Sides = list[tuple[str, list[Row]]]
"""Positions, each with its accounts."""
_NUMBER = re.compile(r"(?P<sign>at least |up to )?(?P<number>\d[\d.,e+-]*)")
_SIGNS = {"at least ": "≥ ", "up to ": "≤ "}
_RENDERING = re.compile(r"rendering (\d+)")


ANSWERS = ("denied", "not verified", "body", "against")
"""Positions that are taken towards another."""
DENIALS = ("deny", "reject")
FEW = 3
"""Accounts of a side that are shown where there are several disagreements."""


def few(rows: Sequence[Row]) -> list[Row]:
    """The first accounts of a side, each voice before any that repeats one."""
    return sorted(rows, key=lambda row: bool(row["again"]))[:FEW]


def answers(side: tuple[str, list[Row]]) -> bool:
    """Whether a position answers another: what is claimed stands first, and who denies or doubts it beside."""
    position, rows = side
    return position in ANSWERS or rows[0]["act"] in DENIALS


def side(desk: Desk, words: Words, position: str) -> str:
    """A position: who stands for it, a number, a day, or a word for it."""
    if position in desk.names.kinds:
        return desk.names.name(position, words.language)
    if match := _NUMBER.fullmatch(position):
        return _number(match)
    if match := _RENDERING.fullmatch(position):
        return words("parted.rendering", number=match[1])
    return words.term("position", position)


def heading(desk: Desk, words: Words, position: str, rows: Sequence[Row]) -> str:
    """What the accounts of a position say, in one line: the reading of the first, with the position where that does not tell it."""
    told = says(desk, words, rows[0]) or side(desk, words, position)
    if position in desk.names.kinds or _NUMBER.fullmatch(position) or told.startswith(position):
        return told
    label = side(desk, words, position)
    return told if told == label else words("parted.headed", side=label, told=told)


def says(desk: Desk, words: Words, row: Row) -> str:
    """What one account says."""
    if words.language == "en" or _RENDERING.fullmatch(row["position"]):
        return str(row["says"])
    gloss = (row["gloss"] or {}).get(words.language)
    return str(gloss or row["says"])


def topic(desk: Desk, words: Words, row: Row, positions: Sides) -> str:
    """What a disagreement is about: for readers of other languages than English by what the accounts say."""
    counts = bool(positions) and all(_NUMBER.fullmatch(position) for position, _ in positions)
    if words.language == "en":
        sides = " / ".join(side(desk, words, position) for position, _ in positions)
        return words("parted.headed", side=row["topic"], told=sides) if counts else str(row["topic"])
    firsts = [rows[0] for _, rows in positions]
    glosses = dict.fromkeys(g for first in firsts if (g := (first["gloss"] or {}).get(words.language)))
    sides = " / ".join(side(desk, words, position) for position, _ in positions)
    if len(glosses) > 1 or not glosses:
        return " / ".join(glosses) or str(row["topic"])
    told = next(iter(glosses))
    dated = all(position[:1].isdigit() for position, _ in positions)
    return words("parted.headed", side=told, told=sides) if dated else told


def _number(match: re.Match[str]) -> str:
    return _SIGNS.get(match["sign"] or "", "") + match["number"]
