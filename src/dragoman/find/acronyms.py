"""Bodies that no list knows and that a page spells out before their abbreviation: "the Office of Civil Defense (OCD)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.glosses import spelled_out
from dragoman.find.naming import Naming, name_words
from dragoman.text.views import View

_BRACKET = re.compile(r"\(([^\W\d_]{3,7})\)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
CODES = ("en", "ru")
"""Languages whose bodies are written with capitals."""


def spelled_bodies(
    source: str, view: View, start: int, end: int, code: str, known: Sequence[Naming]
) -> list[Naming]:
    """Namings of unknown bodies in `view.text[start:end]`: the long name and the abbreviation behind it.

    A name or abbreviation that is known stays what it is; what is spelled out but names no body (a treaty, a war) is none.
    """
    if code not in CODES:
        return []
    out = []
    for match in _BRACKET.finditer(view.text, start, end):
        i, j = view.source_span(*match.span(1))
        full = spelled_out(source, i, source[i:j])
        if full is None:
            continue
        low, high = view.view_span(*full)
        name = source[full[0] : full[1]]
        if low < start or not _a_body(name, code) or _taken(low, high, match.span(1), known):
            continue
        rule = "find/acronyms.py:spelled"
        out.append(Naming(low, high, "organisation", "stranger", None, rule, full=name))
        out.append(Naming(*match.span(1), "organisation", "stranger", None, rule, full=name))
    return out


def without_parts(known: Sequence[Naming], bodies: Sequence[Naming]) -> list[Naming]:
    """`known` with what stands inside the names of `bodies` marked as parts of them."""
    spans = [(n.start, n.end) for n in bodies]
    return [
        msgspec.structs.replace(n, inside=True) if any(a <= n.start and n.end <= b for a, b in spans) else n
        for n in known
    ]


def _a_body(name: str, code: str) -> bool:
    """Whether a long name may be a body's: every word but small ones has a capital, the last names no paper or event."""
    words = [m[0] for m in _WORD.finditer(name)]
    large = [word for word in words if word[0].isupper()]
    never = name_words(code, "no_body")
    return (
        len(large) >= 2
        and all(word[0].isupper() or len(word) <= 3 for word in words)
        and not any(word.casefold() in never for word in (words[0], words[-1]))
    )


def _taken(low: int, high: int, short: tuple[int, int], known: Sequence[Naming]) -> bool:
    """Whether a known name is the long name or its abbreviation, or reaches out of it."""
    return any(
        (n.start < short[1] and short[0] < n.end)
        or (n.start < high and low < n.end and not (low <= n.start and n.end <= high))
        or (n.start, n.end) == (low, high)
        for n in known
    )
