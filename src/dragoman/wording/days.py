"""A day of the ledger (EDTF) for readers: the words before it, the day itself, the words after."""

from __future__ import annotations

import re

from dragoman.wording.words import Words

_MOMENT = re.compile(r"T[^/]*")
HOLE = "\0"
"""Stands in a sentence for what is put into it as markup."""


def spelled(value: str | None, words: Words) -> tuple[str, tuple[str, ...], str]:
    """Words before, the day or the two days, words after: `("until ", ("2023-09-07",), "")`. No day: only words."""
    if not value:
        return words("ui.undated"), (), ""
    first, _, last = _MOMENT.sub("", value).partition("/")
    if first == ".." or last == "..":
        bound = last if first == ".." else first
        told = words("ui.not_after", day=HOLE) if first == ".." else words("ui.not_before", day=HOLE)
        before, _, after = told.partition(HOLE)
        return before, (bound,), after
    return "", (first, last) if last else (first,), ""
