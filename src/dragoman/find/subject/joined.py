"""A verb joined to the one before it, whose subject it has: "struck the town, killing …", "and recalled its envoy", "اقتحمت القوات البلدة واعتقلت 11 شخصا".

In a language whose verb stands first the two agree in gender, and the second has its object right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.scene import CLAUSE
from dragoman.find.sides import Sides
from dragoman.find.subject.resumed import goes_on
from dragoman.find.words import Trigger
from dragoman.lang import verb_gender

JOINED = 12
"""How far before a verb the "and" stands that joins it to the verb before it, in code points."""
REACH = 160
"""Code points between the two verbs at most."""


def chained(passage: Passage, hit: Hit[Trigger], sides: Sides, before: Sequence[EventDraft]) -> Sides:
    """The sides of a verb that goes on with the subject of the verb before it: whom that verb is done to does nothing.

    "A struck B, killing six", "A broke off ties with B and recalled its envoy".
    """
    if not hit.value.verb or hit.value.mutual or not passage.words.language.spaces:
        return sides
    if hit.value.type == "ASSAULT" and sides[0] and _of_strike(passage, hit):
        return (), sides[1]
    if not before:
        return sides
    last = before[-1]
    joined = passage.text[last.trigger : hit.start].rstrip().endswith(",") or any(
        h.value == "coordination" and 0 < hit.start - h.end <= JOINED and passage.adverbs(h.end, hit.start)
        for h in passage.small
    )
    if last.noun or not joined or passage.passive(hit.start):
        return sides
    if not last.actors:
        between = {n.entity_id for n in passage.names(last.trigger, hit.start)}
        return ((), sides[1]) if {*sides[0]} <= between else sides
    of_last = {*last.recipients, *last.actors, *_objects_of_last(passage, last, hit)}
    if sides[0] and not {*sides[0]} <= of_last:
        return sides
    return last.actors, tuple(r for r in sides[1] if r not in last.actors)


def _objects_of_last(passage: Passage, last: EventDraft, hit: Hit[Trigger]) -> set[str]:
    """Whoever stands between two verbs right before the "and" that joins them: "expelled A's diplomats and summoned …"."""
    joint = next(
        (
            h
            for h in reversed(passage.small)
            if h.value == "coordination" and last.trigger < h.start < hit.start
        ),
        None,
    )
    if joint is None or not 0 < hit.start - joint.end <= JOINED:
        return set()
    return {n.entity_id for n in passage.names(last.trigger, joint.start) if joint.start - n.end <= 1}


def _of_strike(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a strike is the subject of a verb, and the names between them only say where: "a strike on A has killed six"."""
    strikes = [
        t for t in passage.triggers if not t.value.verb and t.value.type == "ASSAULT" and t.end < hit.start
    ]
    if not strikes or passage.passive(hit.start):
        return False
    gap = (strikes[-1].end, hit.start)
    return (
        not CLAUSE.search(passage.text, *gap)
        and any(h.value in ("target", "locative") and h.start == gap[0] + 1 for h in passage.small)
        and not any(
            t.value.verb and t.value.type != "NONE" and gap[0] <= t.start < gap[1] for t in passage.triggers
        )
        and not any(c.start >= gap[0] and c.end <= gap[1] for c in passage.cues)
        and not passage.has(*gap, "clause_opener", "coordination")
    )


def same_subject(
    passage: Passage, hit: Hit[Trigger], kept: Sequence[EventDraft], drafts: Sequence[Draft]
) -> tuple[str, ...]:
    """Who acts, or speaks, by the verb before, where a verb is joined to it and has no subject of its own; none where it has one."""
    code = passage.words.language.code
    if passage.words.language.order != "VS" or not hit.value.verb or hit.value.takes_object:
        return ()
    at = hit.start - len(hit.prefix)
    joined = hit.prefix.startswith(passage.words.language.and_prefixes) or passage.marked(
        at, "coordination", "opening"
    )
    if not joined or not (hit.suffix or objects(passage, hit.end)):
        return ()
    before = [(e.trigger, e.actors) for e in kept if not e.noun and e.actors]
    before += [(d.cue[0], (d.speaker.entity_id,)) for d in drafts if d.cue is not None and goes_on(d, hit)]
    before = [(at, who) for at, who in before if 0 < hit.start - at <= REACH]
    if not before:
        return ()
    at, who = max(before)
    first = passage.text[at : at + REACH].split(" ", 1)[0]
    own = passage.text[hit.start : hit.end]
    return who if verb_gender(code, first) == verb_gender(code, own) is not None else ()


@cache
def _object(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def objects(passage: Passage, at: int) -> bool:
    """Whether what stands at `at`, behind a verb, shows that no subject of its own follows: a number, an object, a preposition."""
    pattern = passage.words.language.object_behind
    return bool(pattern) and _object(pattern).match(passage.text, at) is not None
