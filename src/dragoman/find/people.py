"""People without a state as parties of a deed: "soldiers stormed the station", "освободили заложников", 拘留三名記者.

They never make a deed of words that tell of none: they only take the place that an event has left empty.
"""

from __future__ import annotations

import msgspec

from dragoman.find.actor_reasons import ACTOR
from dragoman.find.coordination import joined_with
from dragoman.find.naming import only_tells
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

FOUGHT = frozenset({"ASSAULT", "COERCE"})
"""Those of them that are done to people under arms, who else are sent, withdrawn and lent."""
AFTER = ("reaction", "backdrop", "circumstance", "aftermath")
"""Small words behind which another deed is told."""
FORCES = frozenset({"group/forces", "group/troops", "group/soldiers"})
"""Forces whose side only an "its" tells."""
UNDER_ARMS = frozenset({
    "soldiers", "officers", "border-guards", "mercenaries", "peacekeepers", "commanders", "forces", "troops",
})  # fmt: skip
"""People under arms."""


def with_people(passage: Passage, event: EventDraft) -> EventDraft:
    """The event with the people of its sentence where it has no actor or no recipient and they plainly are; who only tells is none."""
    told_by = tuple(n for n in passage.people if only_tells(n.naming, n.entity_id))
    if told_by:
        passage = msgspec.structs.replace(
            passage, people=tuple(n for n in passage.people if n not in told_by)
        )
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
        actors = tuple(_whose(passage, one, hit.start, event.by) for one in actors)
        event = msgspec.structs.replace(event, actors=actors)
    met = [n for n in passage.people if event.type in FOUGHT or n.naming.office not in UNDER_ARMS]
    told = tuple(n.entity_id for n in met if hit.start < n.start and n.end <= hit.end)
    if told and not event.recipients and event.type in BORNE:
        return msgspec.structs.replace(event, recipients=tuple(dict.fromkeys(told)))
    if not event.recipients and event.type in BORNE:
        barred = [n for n in passage.people if n not in met]
        others = _plain(
            scene, [n for n in near if n.entity_id not in event.actors and n not in barred], RECIPIENT
        )
        event = msgspec.structs.replace(event, recipients=others)
    return event


def _whose(passage: Passage, actor: str, at: int, speaker: str | None) -> str:
    """The speaker, or his state, where an "its" right behind a report makes forces his own: "said its forces had hit the port"; else the people as told."""
    kind, _, rest = (speaker or "").partition("/")
    if actor not in FORCES or kind not in ("gov", "state", "org"):
        return actor
    forces = next((n for n in passage.people if n.entity_id == actor and n.end <= at), None)
    told = [c.end for c in passage.cues if forces is not None and c.end <= forces.start]
    if forces is None or not told or passage.names(told[-1], forces.start):
        return actor
    its = any(
        (h.value in ("possessive", "own") and 0 <= forces.start - h.end <= 1)
        or (h.value == "owned" and h.start <= forces.start and forces.end <= h.end)
        for h in passage.small
    )
    state = f"state/{rest.split('/')[0]}" if kind == "gov" else str(speaker)
    return state if its else actor


def _plain(scene: Scene, near: list[Named], table: Table) -> tuple[str, ...]:
    """The people for whom more speaks than for any name, with those joined to them; none where a name is heavier."""
    best, weight = heaviest(scene, near, table)
    if best is None or weight < PLAIN or best not in scene.passage.people or _of_other_deed(scene, best):
        return ()
    return tuple(dict.fromkeys(n.entity_id for n in joined_with(scene.passage, near, best)))


def _of_other_deed(scene: Scene, named: Named) -> bool:
    """Whether another deed stands between people and the trigger: "suspended the treaty after the killing of tourists".

    A protest may be what is done to them: "broke up the teachers' march".
    """
    hit = scene.hit
    low, high = min(named.end, hit.end), max(named.start, hit.start)
    if scene.passage.words.language.spaces and scene.passage.has(low, high, *AFTER):
        return True
    return any(
        low <= t.start and t.end <= high and t.value.type not in ("NONE", "PROTEST", hit.value.type)
        for t in scene.passage.triggers
    )
