"""People without a state as parties of a deed: "soldiers stormed the station", "освободили заложников", 拘留三名記者.

They never make a deed of words that tell of none: they only take the place that an event has left empty.
"""

from __future__ import annotations

import msgspec

from dragoman.find.actor_reasons import ACTOR
from dragoman.find.coordination import joined_with
from dragoman.find.passage import Named, Passage
from dragoman.find.recipient_reasons import RECIPIENT
from dragoman.find.retold import EventDraft
from dragoman.find.scene import REACH, Scene, near_enough
from dragoman.find.weights import Table, heaviest

PLAIN = 2.0
"""The weight at which people are a party of a deed."""
DONE = frozenset({"PROTEST", "ASSAULT", "COERCE", "REJECT", "RETREAT", "MOBILIZE", "AID"})
"""Types that people do without a state."""
BORNE = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "SANCTION", "THREATEN", "SUPPORT"})
"""Types that are done to people without a state."""


def with_people(passage: Passage, event: EventDraft) -> EventDraft:
    """The event with the people of its sentence where it has no actor or no recipient and they plainly are."""
    open_ = (not event.actors and event.type in DONE) or (not event.recipients and event.type in BORNE)
    hit = next((t for t in passage.triggers if t.start == event.trigger), None) if open_ else None
    if hit is None or hit.value.mutual or hit.value.type != event.type:
        return event
    language = passage.words.language
    scene = Scene(passage, hit, language.order == "VS", REACH[language.spaces])
    near = sorted(
        (n for n in (*passage.named, *passage.people) if near_enough(scene, n)), key=lambda n: n.start
    )
    if not event.actors and event.type in DONE:
        actors = _plain(scene, [n for n in near if n.entity_id not in event.recipients], ACTOR)
        event = msgspec.structs.replace(event, actors=actors)
    told = tuple(n.entity_id for n in passage.people if hit.start < n.start and n.end <= hit.end)
    if told and not event.recipients and event.type in BORNE:
        return msgspec.structs.replace(event, recipients=tuple(dict.fromkeys(told)))
    if not event.recipients and event.type in BORNE:
        others = _plain(scene, [n for n in near if n.entity_id not in event.actors], RECIPIENT)
        event = msgspec.structs.replace(event, recipients=others)
    return event


def _plain(scene: Scene, near: list[Named], table: Table) -> tuple[str, ...]:
    """The people for whom more speaks than for any name, with those joined to them; none where a name is heavier."""
    best, weight = heaviest(scene, near, table)
    if best is None or weight < PLAIN or best not in scene.passage.people:
        return ()
    return tuple(dict.fromkeys(n.entity_id for n in joined_with(scene.passage, near, best)))
