"""Who speaks where a press office does: "…, сообщает пресс-центр пограничных войск А", whose name stands in the genitive behind it."""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

BODIES = frozenset({"government", "organisation", "state", "group"})
"""Kinds of what has a press office."""
OFFICE_REACH = 40
"""Code points from a verb to the office that speaks: adjectives may be between."""
OWNER_REACH = 90
"""Code points from an office to whose it is, a body and its state."""
_SHORT = re.compile(r" \([^()]{1,12}\)")
"""What a body is called for short, in brackets behind its name."""
_BREAK = re.compile(r"[,;:.—–«»“”\"()]")


def press_office(passage: Passage, cue: Hit[Cue], left: int) -> Named | None:
    """The body whose press office is the subject right behind a verb, or before it where the office opens the clause."""
    offices = passage.by_class.get("press_office", ())
    if not offices or cue.value.sort != "verbs" or cue.value.participle:
        return None
    for office in offices:
        behind = 0 <= office.start - cue.end <= OFFICE_REACH
        if behind and not _BREAK.search(passage.text, cue.end, office.start):
            return None if _led(passage, office) else _owner(passage, office, passage.end)
        if left <= office.start and office.end <= cue.start and passage.opening(office.start):
            who = _owner(passage, office, cue.start)
            if who is not None and not _BREAK.search(passage.text, office.end, cue.start):
                return who
    return None


def office_before(passage: Passage, named: Named) -> int:
    """Where a body begins with the press office before it: "в пресс-центре пограничников А"."""
    offices = passage.by_class.get("press_office", ())
    return next((h.start for h in offices if passage.text[h.end : named.start] == " "), named.start)


def _led(passage: Passage, office: Hit[str]) -> bool:
    """Whether a preposition governs the office, in which it was said."""
    return passage.marked(office.start, "oblique", "locative")


def _owner(passage: Passage, office: Hit[str], high: int) -> Named | None:
    """The first body behind an office in its phrase, or the one that the office is read with."""
    for named in passage.named:
        if named.start <= office.start and office.end <= named.end and named.kind in BODIES:
            return named if named.naming.owner else None
    first: Named | None = None
    for named in passage.names(office.end, min(high, office.end + OWNER_REACH)):
        if _BREAK.search(_SHORT.sub("", passage.text[office.end : named.start])):
            break
        if named.kind not in BODIES or named.naming.how == "adjective":
            continue
        if named.naming.how not in ("body", "group") or named.naming.owner:
            return named
        first = first or named
    return first
