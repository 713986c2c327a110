"""With whom a person stands who speaks for a body that is no state's: a movement's leader, an alliance's chief, the spokesman of either.

A citizen of a state stands with it; the head of a movement or of an alliance speaks for that, whatever his passport says.
"""

from __future__ import annotations

from functools import cache

from dragoman.knowledge import knowledge_base
from dragoman.link.offices import ANYONE, LOOSE, MANY
from dragoman.text.ids import content_id

UNNAMED = sorted(ANYONE | LOOSE | MANY)
"""Offices whose holders pages leave unnamed: "a spokesman for the movement"."""


@cache
def _unnamed() -> dict[str, str]:
    """The bodies of those who are told by office and body alone, by the ids that they get (`cast.unnamed`)."""
    return {
        content_id("local", "person", office, row.id): row.id
        for row in knowledge_base().rows
        if row.kind == "organisation"
        for office in UNNAMED
    }


@cache
def serves(entity_id: str) -> bool:
    """Whether an entity speaks for a state: a body of one, or who holds the office of one that he took last."""
    row = knowledge_base().get(entity_id)
    if row is None or row.kind != "person":
        return row is not None and row.kind == "government"
    last = max(row.offices, key=lambda tenure: tenure.since or "", default=None)
    return last is not None and last.until is None and last.of.startswith(("state/", "gov/"))


@cache
def stands_with(entity_id: str) -> str | None:
    """The organisation that a person speaks for: of those in the knowledge base the one whose office he took last."""
    if entity_id.startswith("local-"):
        return _unnamed().get(entity_id)
    row = knowledge_base().get(entity_id)
    if row is None or row.kind != "person":
        return None
    last = max(row.offices, key=lambda tenure: tenure.since or "", default=None)
    body = knowledge_base().get(last.of) if last is not None else None
    return body.id if body is not None and body.kind == "organisation" else None
