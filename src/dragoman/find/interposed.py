"""Asides that stand between a name and its verb: "Poland, which borders Ukraine, closed its airspace".

Who is named in one has no part in what stands behind it. A list of names ("A, B and C met") is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.edges import Edges
from dragoman.find.naming import Naming

COMMAS = ",،"
"""Marks that open and close an aside."""
PARTICIPLE = 6
"""Letters of a participle that opens an aside at least."""


def interposed(text: str, end: int, named: Sequence[Naming], edges: Edges) -> tuple[tuple[int, int], ...]:
    """Where the asides right behind a name lie in a sentence that ends at `end`: from comma to comma."""
    found: list[tuple[int, int]] = []
    begins = {one.start for one in named}
    for one in named:
        if one.inside or text[one.end : one.end + 1] not in (*COMMAS,) or one.end + 2 in begins:
            continue
        if not _opens(text, one.end + 1, edges):
            continue
        close = _comma(text, one.end + 1, end)
        while close >= 0 and _lists(text, close, end, named, edges):
            close = _comma(text, close + 1, end)
        if close >= 0:
            found.append((one.end, close + 1))
    return tuple(found)


def _comma(text: str, low: int, high: int) -> int:
    return min((at for mark in COMMAS if (at := text.find(mark, low, high)) >= 0), default=-1)


def _opens(text: str, at: int, edges: Edges) -> bool:
    """Whether a word that opens an aside stands behind a comma: a relative pronoun, "unlike", a participle."""
    at += text.startswith(" ", at)
    close = at
    while close < len(text) and (text[close].isalnum() or text[close] in "-'"):
        close += 1
    if close - at >= PARTICIPLE and text.endswith(edges.interposed_ends, at, close):
        return True
    return any(
        text.startswith(word, at) and not text[at + len(word) : at + len(word) + 1].isalpha()
        for word in edges.interposed
    )


def _lists(text: str, comma: int, end: int, named: Sequence[Naming], edges: Edges) -> bool:
    """Whether nothing but names stands between a comma and the next: "which attacked A, B and C, closed …"."""
    close = _comma(text, comma + 1, end)
    if close < 0:
        return False
    at = comma + 1
    for one in named:
        if at <= one.start < close and not one.inside:
            if not edges.joining.fullmatch(text, at, one.start - len(one.prefix)):
                return False
            at = one.end
    return at == close
