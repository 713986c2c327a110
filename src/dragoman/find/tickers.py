"""Who tells in a line of a ticker, where no statement is read of it: a name, a colon and a blow."""

from __future__ import annotations

import unicodedata

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

TELLERS = frozenset({"person", "government", "organisation", "group"})
"""Kinds of those who tell; a state before a colon may be what a headline is about, and an outlet reports."""
TOLD_REACH = 60
"""Code points between a colon and the blow that is told behind it; a sign between two entries parts them."""
TITLE_REACH = 24
"""Code points that a title or a place may take between a name and its colon."""
CONTESTED = frozenset({"ASSAULT", "COERCE"})
"""Types that are a claim where a party tells them."""


def colon_teller(passage: Passage, hit: Hit[Trigger]) -> str | None:
    """The entity right before the colon behind which a blow is told: "الجيش: قصفنا", 俄國防部:烏軍襲擊; None where nobody tells."""
    if hit.value.type not in CONTESTED:
        return None
    text = passage.text
    colon = text.rfind(":", passage.start, hit.start)
    if colon < 0 or text[colon - 1 : colon].isdigit() or passage.quoted(hit.start) != passage.quoted(colon):
        return None
    told = text[colon + 1 : hit.start]
    if len(told) > TOLD_REACH or any(unicodedata.category(char) == "So" for char in told):
        return None
    tellers = [
        n for n in passage.named if n.end <= colon and colon - n.end <= TITLE_REACH and not n.naming.inside
    ]
    if not tellers or tellers[-1].kind not in TELLERS or tellers[-1].entity_id.endswith("/media"):
        return None
    between = (t for t in passage.triggers if tellers[-1].end <= t.start and t.end <= colon)
    return None if any(between) else tellers[-1].entity_id
