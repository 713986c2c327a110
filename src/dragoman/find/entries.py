"""The entries of a ticker: each begins with the same sign, or with a later time of day, on a line of its own or not.

"🔴 A: … 🔴 B: …", "09:20 A: … 10:05 B: …".
"""

from __future__ import annotations

import re
import unicodedata

SIGNS = frozenset("‼❗·▪")
"""Signs before an entry that Unicode counts among the punctuation or the letters; symbols are known by their category."""
FLAGS = range(0x1F1E6, 0x1F200)
"""Letters that flags are made of: whose flag stands before a line is what the line is about."""
DAY = 24 * 60
"""Minutes of a day."""
NIGHT = 12 * 60
"""Minutes from one entry to the next at most, where midnight is between them."""
_CLOCK = re.compile(r"(?<!\S)(\d{1,2}):(\d\d)(?=\s)")
_GAP = re.compile(r"[^\S\n]*")


def entries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the entries of `text[start:end]` begin: the place of the sign or the time, and of the words behind it."""
    found = _signed(text, start, end) or _timed(text, start, end)
    return [(at, gap.end()) for at, stop in found if (gap := _GAP.match(text, stop, end)) is not None]


def _signed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of the sign that opens the text, wherever a blank stands before it."""
    head = _GAP.match(text, start, end)
    at = head.end() if head else start
    if at >= end or not _is_sign(text[at]):
        return []
    sign, found = text[at], []
    while start <= at < end:
        stop = at
        while stop < end and text[stop] == sign:
            stop += 1
        if at == start or text[at - 1].isspace():
            found.append((at, stop))
        at = text.find(sign, stop, end)
    return found


def _is_sign(char: str) -> bool:
    return char in SIGNS or (unicodedata.category(char) == "So" and ord(char) not in FLAGS)


def _timed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of the times of day, each later than the one before, where one opens the text."""
    found: list[tuple[int, int]] = []
    last = 0
    for match in _CLOCK.finditer(text, start, end):
        minute = int(match[1]) * 60 + int(match[2])
        if not found and text[start : match.start()].strip():
            return []
        if minute < DAY and (not found or 0 < (minute - last) % DAY <= NIGHT):
            found.append(match.span())
            last = minute
    return found
