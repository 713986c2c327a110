"""Bodies whom no list knows, called by their initials right before a reporting word: "the NRA said"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.find.naming import name_words
from dragoman.text.views import View

REACH = 14
"""Code points before a reporting word in which such a name stands, a helping verb between."""
_BEFORE = re.compile(r"(?<![\w.-])(?P<name>[a-z]{3,7})(?: (?:has|had|have|also|later|then))? $")


def acronyms(
    source: str, view: View, cues: Sequence[tuple[int, int]], code: str
) -> Iterator[tuple[int, int]]:
    """Spans of such names, where a language lists what capitals mean otherwise (`no_body_capitals` in its names.yml).

    What a page spells out before the initials is known for what it is (`find.acronyms`).
    """
    never = name_words(code, "no_body_capitals")
    for cue, _ in cues if never else ():
        match = _BEFORE.search(view.text, max(0, cue - REACH), cue)
        if match is None or match["name"] in never or f"({match['name']})" in view.text:
            continue
        i, j = view.source_span(*match.span("name"))
        if source[i:j].isupper():
            yield match.span("name")
