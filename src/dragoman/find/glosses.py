"""Long names that a page spells out before their abbreviation: "Reporters Without Borders (RSF)"."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SMALL = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "on",
        "in",
        "to",
        "by",
        "de",
        "des",
        "du",
        "la",
        "le",
        "les",
        "sans",
        "und",
        "der",
        "die",
        "das",
        "para",
        "и",
        "по",
        "в",
        "на",
        "с",
        "о",
        "об",
        "для",
    ]
)
REACH = 120
"""Code points before a bracket in which the long name stands."""


def spelled_out(source: str, at: int, short: str) -> tuple[int, int] | None:
    """Where the words stand whose first letters are `short`, the abbreviation at `source[at:]`; None where none do.

    They end right before the bracket that holds the abbreviation. Small words between them have no letter in it.
    """
    head = source[max(0, at - REACH) : at]
    if not head.endswith("(") or len(short) < 2 or not short.isupper():
        return None
    base = at - len(head)
    words = list(_WORD.finditer(head[:-1].rstrip().rstrip('”»"')))
    left, begin, end = list(short.casefold()), None, None
    while words and left:
        word = words.pop()
        first = word[0][0].casefold()
        meant = words[-1][0][0] if word[0] in _SMALL and words else ""
        if first == left[-1] and not (meant.isupper() and meant.casefold() == first):
            left.pop()
            begin, end = word.start(), word.end() if end is None else end
        elif word[0].casefold() not in _SMALL or end is None:
            return None
    if left or begin is None or end is None or not head[begin].isupper():
        return None
    return (base + begin, base + end) if not re.search(r"[.,:;!?\n(]", head[begin:end]) else None
