"""A state that only heads a line of news: "Syria: death toll rises", "France: police arrest 81" say where it happened, not who says or does it."""

from __future__ import annotations

import re

from dragoman.find.passage import Named, Passage

TOPIC_REACH = 26
"""How far behind a colon what happened is named, in code points."""
OF_ANOTHER = 2
"""How far behind such a word the name stands that says whose it is, in code points."""
_COLON = re.compile(r"\s?:\s*")


def is_topic(passage: Passage, named: Named) -> bool:
    """Whether a colon stands behind a state, and behind the colon what befell people, or a body or a deed of that state's own."""
    colon = _COLON.match(passage.text, named.end) if named.kind == "state" else None
    if colon is None or not passage.opens(named):
        return False
    begin = colon.end()
    opening = passage.text[begin : min(passage.end, begin + TOPIC_REACH)]
    return any(word in opening for word in passage.words.edges.happenings) or _at_home(passage, named, begin)


def _at_home(passage: Passage, named: Named, at: int) -> bool:
    """Whether a home word opens at `at` ("police", "the court", "arrest of") that no other state's name describes."""
    home = next((word for word in passage.words.edges.homes if passage.text.startswith(word, at)), None)
    if home is None or passage.quoted(at):
        return False
    end = at + len(home) + OF_ANOTHER
    return all(n.country in (None, named.country) for n in passage.named if at <= n.start <= end)
