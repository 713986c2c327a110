"""Names as they are written: runs of capitalised words beside a word that reports, small words of a name among them."""

from __future__ import annotations

import re

from dragoman.find.naming import name_words
from dragoman.text.views import View

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")


def _capital(source: str, view: View, i: int) -> bool:
    return source[view.source_span(i, i + 1)[0]].isupper()


def capitals(
    source: str, view: View, i: int, end: int, code: str, *, after: bool = False
) -> tuple[int, int] | None:
    """A run of up to four capitalised words that begins at `i` (after a space)."""
    particles, never = name_words(code, "particles"), name_words(code, "never")
    spans: list[tuple[int, int]] = []
    at = i
    for match in _WORD.finditer(view.text, i, end):
        if view.text[at : match.start()].strip(" ") or len(spans) == 4:
            break
        word = match[0]
        if word in never or not (_capital(source, view, match.start()) or (spans and word in particles)):
            break
        spans.append(match.span())
        at = match.end()
    if len(spans) < (2 if after else 1):
        return None
    return spans[0][0], spans[-1][1]


def capitals_before(source: str, view: View, start: int, i: int, code: str) -> tuple[int, int] | None:
    """A run of two to four capitalised words that ends right before `i`."""
    words = list(_WORD.finditer(view.text, start, i))
    run: list[re.Match[str]] = []
    at = i
    for match in reversed(words):
        gap = view.text[match.end() : at]
        if (
            gap.strip(" ")
            or match[0] in name_words(code, "never")
            or match[0].endswith(("'s", "’s"))
            or not (_capital(source, view, match.start()) or (run and _particle(match[0], code)))
            or len(run) == 4
        ):
            break
        run.append(match)
        at = match.start()
    while run and not _capital(source, view, run[-1].start()):
        run.pop()
    return (run[-1].start(), run[0].end()) if len(run) >= 2 else None


def _particle(word: str, code: str) -> bool:
    """Whether a word is a small one of a name, or begins with one: "van", "al-Din"."""
    particles = name_words(code, "particles")
    return word in particles or word.partition("-")[0] in particles


def before_apposition(source: str, view: View, start: int, i: int, code: str) -> tuple[int, int] | None:
    """The name that an apposition parts from its verb: "Jane Roe, the port's director, told"."""
    if not view.text[start:i].rstrip(" ").endswith(","):
        return None
    opening = view.text.rfind(",", start, view.text.rindex(",", start, i))
    return capitals_before(source, view, start, opening, code) if opening > start else None
