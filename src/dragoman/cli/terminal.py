"""Text of any direction, laid out for a terminal."""

from __future__ import annotations

import os
import sys
import unicodedata

from bidi import get_display
from rich.cells import cell_len

_RTL = ("R", "AL")
_ISOLATES = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def reorders_itself() -> bool:
    """Whether this terminal shows right-to-left text the right way round of its own accord.

    VTE (GNOME Terminal and kin) does so since 0.58, and Konsole, mlterm and Apple's Terminal do.
    """
    vte = os.environ.get("VTE_VERSION", "")
    known = (
        os.environ.get("TERM", "").startswith("mlterm") or os.environ.get("TERM_PROGRAM") == "Apple_Terminal"
    )
    return known or "KONSOLE_VERSION" in os.environ or (vte.isdigit() and int(vte) >= 5800)


def wants_bidi(choice: str) -> bool:
    """Whether to reorder here: `on`, `off`, or `auto` (a terminal that does not do so itself)."""
    return choice == "on" or (choice == "auto" and sys.stdout.isatty() and not reorders_itself())


def is_rtl(text: str) -> bool:
    """Whether the first strong character of `text` runs from right to left."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in _RTL or direction == "L":
            return direction in _RTL
    return False


def lay_out(text: str, width: int, *, bidi: bool, rtl: bool | None = None) -> list[str]:
    """`text` in lines of at most `width` cells; right-to-left lines are put in visual order where `bidi`, and set
    against the right edge. `rtl` says which way a text runs that is put together from both; else its first letter does."""
    rtl = is_rtl(text) if rtl is None else rtl
    lines = []
    for line in wrap(" ".join(text.translate(_ISOLATES).split()), width):
        shown = get_display(line, base_dir="R" if rtl else "L") if bidi else line
        lines.append(" " * (width - cell_len(shown)) + shown if rtl and bidi else shown)
    return lines


def wrap(text: str, width: int) -> list[str]:
    """Break at spaces, and anywhere in a stretch that is longer than a line (Chinese)."""
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text):
        size = cell_len(piece)
        if used + size > width and line:
            lines.append(line.rstrip())
            line, used = "", 0
            piece, size = (piece.lstrip(), cell_len(piece.lstrip()))
        line, used = line + piece, used + size
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Words with the space before them; every wide character for itself."""
    pieces: list[str] = []
    for char in text:
        wide = unicodedata.east_asian_width(char) in "WF"
        if not pieces or wide or char == " " or unicodedata.east_asian_width(pieces[-1][-1]) in "WF":
            pieces.append(char)
        else:
            pieces[-1] += char
    return pieces
