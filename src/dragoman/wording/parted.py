"""What a disagreement is about, the sides it has and what each account says, in the reader's language.

The ledger keeps these in English. Numbers, statements and events have a gloss in every language; what has none stays as
the ledger has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from dragoman.link.counts import count_gloss, doubt_gloss
from dragoman.wording.names import Names
from dragoman.wording.words import Words

Row = dict[str, Any]
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


def sides_of(names: Names, rows: Iterable[Row], ids: Iterable[str]) -> dict[str, Sides]:
    """For each disagreement its positions with their accounts (rows of `desk_accounts.sql`), those that answer another behind it.

    An account of a voice heard before is marked `again`, and one without a gloss gets its own where it is a number or nobody's word of doubt.
    """
    out: dict[str, Sides] = {row_id: [] for row_id in ids}
    seen: set[tuple[str, str, str]] = set()
    for row in rows:
        _read_out(names, row)
        positions = out[row["disagreement_id"]]
        if not positions or positions[-1][0] != row["position"]:
            positions.append((row["position"], []))
        key = row["disagreement_id"], row["position"], row["voice"]
        row["again"] = key in seen
        seen.add(key)
        positions[-1][1].append(row)
    for positions in out.values():
        positions.sort(key=answers)
    return out


def _read_out(names: Names, row: Row) -> None:
    """Give an account that is a number, or nobody's word of doubt, what it says in every language."""
    count, by = row.pop("count"), row.pop("by")
    if count is not None:
        row["gloss"] = msgspec.to_builtins(count_gloss(**count, by=names.all(by) if by else None))
    elif row["gloss"] is None and row["position"] == "not verified":
        row["gloss"] = msgspec.to_builtins(doubt_gloss())


def few(rows: Sequence[Row]) -> list[Row]:
    """The first accounts of a side, each voice before any that repeats one."""
    return sorted(rows, key=lambda row: bool(row["again"]))[:FEW]


def answers(side: tuple[str, list[Row]]) -> bool:
    """Whether a position answers another: what is claimed stands first, and who denies or doubts it beside."""
    position, rows = side
    return position in ANSWERS or rows[0]["act"] in DENIALS


def side(names: Names, words: Words, position: str) -> str:
    """A position: who stands for it, a number, a day, or a word for it."""
    if position in names.kinds:
        return names.name(position, words.language)
    if match := _NUMBER.fullmatch(position):
        return _number(match)
    if match := _RENDERING.fullmatch(position):
        return words("parted.rendering", number=match[1])
    return words.term("position", position)


def heading(names: Names, words: Words, position: str, rows: Sequence[Row]) -> str:
    """What the accounts of a position say, in one line: the reading of the first, with the position where that does not tell it."""
    told = says(names, words, rows[0]) or side(names, words, position)
    if position in names.kinds or _NUMBER.fullmatch(position) or told.startswith(position):
        return told
    label = side(names, words, position)
    return told if told == label else words("parted.headed", side=label, told=told)


def says(names: Names, words: Words, row: Row) -> str:
    """What one account says."""
    if words.language == "en" or _RENDERING.fullmatch(row["position"]):
        return str(row["says"])
    gloss = (row["gloss"] or {}).get(words.language)
    return str(gloss or row["says"])


def topic(names: Names, words: Words, row: Row, positions: Sides) -> str:
    """What a disagreement is about: for readers of other languages than English by what the accounts say."""
    counts = bool(positions) and all(_NUMBER.fullmatch(position) for position, _ in positions)
    if words.language == "en":
        sides = " / ".join(side(names, words, position) for position, _ in positions)
        return words("parted.headed", side=row["topic"], told=sides) if counts else str(row["topic"])
    firsts = [rows[0] for _, rows in positions]
    glosses = dict.fromkeys(g for first in firsts if (g := (first["gloss"] or {}).get(words.language)))
    sides = " / ".join(side(names, words, position) for position, _ in positions)
    if len(glosses) > 1 or not glosses:
        return " / ".join(glosses) or str(row["topic"])
    told = next(iter(glosses))
    dated = all(position[:1].isdigit() for position, _ in positions)
    return words("parted.headed", side=told, told=sides) if dated else told


def _number(match: re.Match[str]) -> str:
    return _SIGNS.get(match["sign"] or "", "") + match["number"]
