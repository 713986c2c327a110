"""A state that only heads a line of news: "Syria: death toll rises" says where it happened, not who says or does it."""

from __future__ import annotations

import re

from dragoman.find.passage import Named, Passage

TOPIC_REACH = 26
"""How far behind a colon what happened is named, in code points."""
_COLON = re.compile(r"\s?:\s*")


def is_topic(passage: Passage, named: Named) -> bool:
    """Whether a colon stands behind a state, and right behind the colon what befell people: "Syria: death toll rises"."""
    colon = _COLON.match(passage.text, named.end) if named.kind == "state" else None
    if colon is None or not passage.opens(named):
        return False
    opening = passage.text[colon.end() : min(passage.end, colon.end() + TOPIC_REACH)]
    return any(word in opening for word in passage.words.edges.happenings)
