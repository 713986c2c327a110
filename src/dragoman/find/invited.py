"""Invitations: who invites acts, the one invited is the recipient, and it is he who is to come."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.sides import Sides
from dragoman.find.words import Trigger

INVITING = frozenset({"ask", "urge", "offer"})
"""Acts of a word that invites."""


def invites(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a meeting is the asking of somebody to come, so that a day to come is that of his coming: "invited X to visit Y next month"."""
    return hit.value.type == "CONSULT" and any(
        c.start == hit.start and c.value.act in INVITING for c in passage.cues
    )


def host_and_guest(passage: Passage, hit: Hit[Trigger], drafts: Sequence[Draft]) -> Sides | None:
    """The sides of an invitation of people by name, by the statement that its word makes; None where there is none."""
    if not invites(passage, hit):
        return None
    mine = next((d for d in drafts if d.cue is not None and d.cue[0] == hit.start), None)
    if mine is None or not mine.to or not all(one.startswith("person/") for one in mine.to):
        return None
    return (mine.speaker.entity_id,), tuple(mine.to)


def host_of_both(
    passage: Passage, hit: Hit[Trigger], found: Arguments, guests: Sequence[str] | None
) -> Sides | None:
    """The sides of an invitation of "both leaders", who are `guests`: who else is named invites them; None where there is none."""
    if not guests or not invites(passage, hit):
        return None
    others = [n.entity_id for n in found.actors if n.entity_id not in guests and n.kind != "group"]
    return ((others[0],), tuple(guests)) if others else None


def guest_comes(hit: Hit[Trigger], source: Draft | None, sides: Sides, kept: Sequence[EventDraft]) -> Sides:
    """The sides of a visit to which somebody is invited: the guest is to make it, to whoever else is named."""
    if hit.value.mode != "visit" or source is None or source.cue is None:
        return sides
    at = source.cue[0]
    asked = next((k for k in kept if k.type == "CONSULT" and k.trigger == at and k.recipients), None)
    if asked is None:
        return sides
    named = dict.fromkeys(one for side in sides for one in side)
    return asked.recipients, tuple(one for one in named if one not in (*asked.actors, *asked.recipients))


def coming(event: EventDraft, other: EventDraft) -> bool:
    """Whether of two meetings that stand near each other one is the invitation and one the visit to which it leads."""
    return bool(other.actors) and event.mode == "visit" and event.actors == other.recipients
