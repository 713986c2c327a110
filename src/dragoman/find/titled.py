"""Unknown people whose name a reporting word and a few common words introduce: "сказал политолог Иван Петров".

Between the reporting word and the name stand words in lower case only, no preposition among them, no punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.russian_names import callings
from dragoman.find.words import Cue, words
from dragoman.lang import nominative
from dragoman.text.views import View

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ANSWER = re.compile(r"\?[\"”»]?\s+(?P<name>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){1,2})(?=: )")
"""Who answers a question, in an interview that is told as it was led."""
MOST_WORDS = 6
"""Words in lower case that may stand between ("бывший заместитель руководителя отдела")."""
REACH = 110
_BENT = re.compile(r"(?:ого|его|ому|ему|ой|ей|ую|юю|ых|их|ым|им|ыми|ими)$")
"""Endings of Russian adjectives in a case: the first word of a place or a firm, not of a person's name."""


def titled(
    source: str, view: View, hits: Sequence[Hit[Cue]], start: int, end: int, code: str
) -> Iterator[tuple[int, int, str | None]]:
    """Spans of such names behind the reporting words `hits` of `view.text[start:end]`, and the name in the nominative where another case is plain."""
    if code not in ("ru", "en"):
        return
    for label in _ANSWER.finditer(view.text, start, end):
        parts = [m.start() + label.start("name") for m in _WORD.finditer(label["name"])]
        if all(source[view.source_span(at, at + 1)[0]].isupper() for at in parts):
            yield *label.span("name"), None
    found = words(code)
    for hit in hits:
        if (
            hit.value.sort not in ("verbs", "according")
            or hit.value.continuing
            or hit.value.object
            or hit.value.participle
        ):
            continue
        small = {
            (h.start, h.end)
            for h in found.small.longest(view.text, hit.end, min(end, hit.end + REACH))
            if h.value not in ("linking", "coordination")
        }
        span = _name(source, view, hit.end, min(end, hit.end + REACH), small, code)
        if span is not None:
            i, j = view.source_span(*span)
            yield *span, nominative(code, source[i:j]) if hit.value.sort == "according" else None


def _name(
    source: str, view: View, at: int, end: int, small: set[tuple[int, int]], code: str
) -> tuple[int, int] | None:
    lower, called = 0, False
    calling = callings() if code == "ru" else frozenset()
    run: list[tuple[int, int]] = []
    for match in _WORD.finditer(view.text, at, end):
        if view.text[at : match.start()].strip(" ") or len(run) == 3:
            break
        capital = source[view.source_span(match.start(), match.start() + 1)[0]].isupper()
        if run and not capital:
            break
        called = called or match[0] in calling
        if not capital and (
            lower == MOST_WORDS + 3 * called
            or (match.span() in small and not called and match[0] not in ("the", "a", "an"))
        ):
            return None
        if capital and ((not run and _BENT.search(match[0])) or len(match[0]) < 3):
            return None
        lower += not capital
        run += [match.span()] if capital else []
        at = match.end()
    if len(run) < 2 or (not lower and code == "en"):
        return None
    return run[0][0], run[-1][1]
