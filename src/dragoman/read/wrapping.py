"""Flat text whose paragraphs were broken into lines of one width, as terminals, mailers and boards do.

A break is taken for a wrap, and not for the end of a paragraph, only where the next word would not have fitted: the
line reaches the page's width to within that word. Most of the lines of such a page are full, and most of the full ones
stop in the middle of a sentence that the next one takes up; of a page without both every line stays a line. Widths are columns of a terminal: a
character of East Asian width counts two (Unicode Standard Annex 11).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from dragoman.types import Line

# Narrower than this is a column of a table, wider is no terminal's; a page is wrapped if so many lines are full.
_WIDTHS = range(32, 133)
_FULL_LINES = 4
# Some lines may stick out; the width is one of so many of the widest.
_TRIED = 6
# Of the longer lines that another follows at once this part must be full, and of those this part must end within a
# sentence. A line is longer from this part of the width on.
_FULL_SHARE = 0.6
_LONGER = 0.6
_OPEN_SHARE = 0.6
# So much of the page may stick out beyond the width: addresses, a long word.
_LONG_SHARE = 0.1
# So many of the lines that go on begin in lower case: names and sentences begin in between.
_LOWER_SHARE = 0.4
# In a script without case so many of the full lines hold a mark that parts clauses.
_INNER_SHARE = 0.4
# A Chinese line may be so much short of the width, for marks that may neither close nor open a line.
_KINSOKU = 3
_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.!?؟。！？…][\"»”」』)）]*$")
_INNER = re.compile(r"[,،؛;.。，、；](?=.*\w.*\w)")
_ITEM = re.compile(r"(?:[•●▪■◆►▶*·–—-]|\d{1,2}[.)、])\s*\S|\[\d{1,3}\]")


def unwrapped(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a flat text with those of one wrapped paragraph as one; the same lines where nothing is wrapped."""
    if len(lines) <= _FULL_LINES:
        return lines
    shown = [text[line.start : line.end] for line in lines]
    widths = [_width(one) for one in shown]
    follows = [
        text.count("\n", one.end, other.start) == 1 or text[one.end : other.start] == "\r"
        for one, other in pairwise(lines)
    ]
    width = _page_width(shown, widths, follows)
    if width is None:
        return lines
    joined = [lines[0]]
    for i, line in enumerate(lines[1:]):
        if follows[i] and _is_full(widths[i], shown[i + 1], width) and not _ITEM.match(shown[i + 1]):
            joined[-1] = Line(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _page_width(shown: list[str], widths: list[int], follows: list[bool]) -> int | None:
    """The width that a page's lines are broken at; None where they are not."""
    pairs = [i for i, near in enumerate(follows) if near]
    for wide in sorted({w for w in widths if w in _WIDTHS}, reverse=True)[:_TRIED]:
        full = [i for i in pairs if _is_full(widths[i], shown[i + 1], wide)]
        open_ended = sum(_STOP.search(shown[i]) is None for i in full)
        if (
            len(full) >= _FULL_LINES
            and len(full) >= _FULL_SHARE * sum(widths[i] >= _LONGER * wide for i in pairs)
            and open_ended >= _OPEN_SHARE * len(full)
            and sum(w > wide for w in widths) <= _LONG_SHARE * len(widths)
            and _runs_on([shown[i] for i in full], [shown[i + 1] for i in full])
        ):
            return wide
    return None


def _runs_on(full: list[str], following: list[str]) -> bool:
    """Whether lines go on in the next: it begins in lower case, or, in scripts without case, commas stand inside lines.

    Headlines of one length in a list do neither.
    """
    cased = [line[0] for line in following if line[0].lower() != line[0].upper()]
    if len(cased) >= len(following) / 2:
        return sum(char.islower() for char in cased) >= _LOWER_SHARE * len(cased)
    return sum(_INNER.search(line) is not None for line in full) >= _INNER_SHARE * len(full)


def _is_full(width: int, following: str, page: int) -> bool:
    """Whether the first word of the following line would not have fitted on a line of `width`."""
    word = _WORD.match(following)
    if word is None or width > page:
        return False
    first = following[0]
    if _wide(first):
        return width + _width(first) > page - _KINSOKU
    return width + 1 + _width(word[0]) > page


def _width(text: str) -> int:
    return sum(2 if _wide(char) else 1 for char in text)


def _wide(char: str) -> bool:
    return char > "\u10ff" and unicodedata.east_asian_width(char) in "WF"
