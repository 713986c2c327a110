"""Subjects that a sentence leaves to the one before: "said it would ease …", "struck the town, killing …", "and recalled its envoy"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.scene import CLAUSE
from dragoman.find.sides import OF_STATES, Sides
from dragoman.find.words import Trigger

OPENING = 6
"""How far into reported words the pronoun stands that takes up their speaker, in code points."""
JOINED = 12
"""How far before a verb the "and" stands that joins it to the verb before it, in code points."""
CIVIL = frozenset({
    "protesters", "demonstrators", "farmers", "workers", "students", "residents", "activists", "migrants", "citizens", "civilians",
    "opposition", "settlers", "teachers", "doctors", "medics", "refugees", "drivers", "crowds",
})  # fmt: skip
"""Groups of people without arms."""


def self_told(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> Sides | None:
    """The sides of what a speaker tells of himself with a pronoun: "the EU said it would …", "she said she had been held"."""
    language = passage.words.language
    if (
        source is None
        or not hit.value.verb
        or not language.spaces
        or language.order != "SV"
        or source.speaker.kind == "outlet"
        or source.content[0] < passage.start
    ):
        return None
    begin = source.content[0]
    word = next(
        (
            h
            for h in passage.small
            if h.value in ("we", "pronoun", "own") and begin <= h.start <= begin + OPENING
        ),
        None,
    )
    if (
        word is None
        or hit.start < word.end
        or passage.names(begin, hit.start)
        or CLAUSE.search(passage.text, word.end, hit.start)
    ):
        return None
    who = source.speaker.entity_id
    if passage.passive(hit.start) and not passage.text[hit.start : hit.end].split(" ")[0].endswith(
        language.unpast
    ):
        return (), (who,)
    official = source.speaker.kind == "person" and source.speaker.country and hit.value.type in OF_STATES
    actor = f"state/{source.speaker.country}" if official else who
    named = (*found.actors, *found.recipients) if hit.value.mutual else found.recipients
    others = tuple(dict.fromkeys(n.entity_id for n in named if n.entity_id not in (actor, who)))
    return ((actor, *others), (actor, *others)) if hit.value.mutual and others else ((actor,), others)


def chained(passage: Passage, hit: Hit[Trigger], sides: Sides, before: Sequence[EventDraft]) -> Sides:
    """The sides of a verb that goes on with the subject of the verb before it: whom that verb is done to does nothing.

    "A struck B, killing six", "A broke off ties with B and recalled its envoy".
    """
    if not before or not hit.value.verb or hit.value.mutual or not passage.words.language.spaces:
        return sides
    last = before[-1]
    joined = passage.text[last.trigger : hit.start].rstrip().endswith(",") or any(
        h.value == "coordination" and 0 < hit.start - h.end <= JOINED and passage.adverbs(h.end, hit.start)
        for h in passage.small
    )
    if last.noun or not joined or not last.actors or passage.passive(hit.start):
        return sides
    if sides[0] and not {*sides[0]} <= {*last.recipients, *last.actors}:
        return sides
    return last.actors, tuple(r for r in sides[1] if r not in last.actors)


def by_crowd(hit: Hit[Trigger], actors: tuple[str, ...]) -> Hit[Trigger]:
    """The trigger with the type that it has where people without arms do it: farmers who block a road protest.

    Whom nobody names blocks a road in protest; who clashes with police may be anyone.
    """
    if (not actors and hit.value.mutual) or any(
        not a.startswith("group/") or a.rpartition("/")[2] not in CIVIL for a in actors
    ):
        return hit
    value = msgspec.structs.replace(hit.value, type=hit.value.crowd, mode=None, mutual=False, alone=True)
    return msgspec.structs.replace(hit, value=value)
