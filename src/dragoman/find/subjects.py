"""Subjects that a sentence leaves to the one before: "said it would ease …", "struck the town, killing …", "and recalled its envoy"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.common_subject import crowded
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.scene import CLAUSE
from dragoman.find.sides import OF_STATES, Sides, struck
from dragoman.find.words import Trigger

OPENING = 6
"""How far into reported words the pronoun stands that takes up their speaker, in code points."""
JOINED = 12
"""How far before a verb the "and" stands that joins it to the verb before it, in code points."""
HELPED = 20
"""How far before a verb a pronoun stands that is its subject, helping verbs in between, in code points."""
BODIES = frozenset({"state", "government", "organisation", "group"})
"""What "it" and "they" stand for where they act."""
PROMISING = frozenset({"pledge", "offer", "threaten"})
"""Acts whose infinitive is what the speaker will do himself."""
CIVIL = frozenset({
    "protesters", "demonstrators", "farmers", "workers", "students", "residents", "activists", "migrants", "citizens", "civilians",
    "opposition", "teachers", "doctors", "medics", "refugees", "drivers", "crowds",
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
    promised = source.act in PROMISING and hit.start - begin <= OPENING
    if not promised and (
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
    others = tuple(dict.fromkeys(struck(hit.value, n) for n in named if n.entity_id not in (actor, who)))
    return ((actor, *others), (actor, *others)) if hit.value.mutual and others else ((actor,), others)


def by_pronoun(passage: Passage, hit: Hit[Trigger], found: Arguments, sides: Sides) -> Sides:
    """The sides of a verb with a pronoun for its subject: "the ministry … and it banned entry"; no name between the two acts.

    The pronoun stands for the first name of its kind in the sentence; where there is none, nobody known acts.
    """
    language = passage.words.language
    if not hit.value.verb or hit.value.mutual or not language.spaces or language.order != "SV":
        return sides
    word = next((h for h in passage.small if h.value == "pronoun" and _subject(passage, h, hit.start)), None)
    if word is None or not found.actors or found.actors[-1].end > word.start or passage.passive(hit.start):
        return sides
    person = passage.first(word.start, word.end, "of_person") is not None
    many = passage.first(word.start, word.end, "of_many") is not None
    before = [
        n
        for n in passage.names(passage.start, word.start)
        if n.kind in (("person",) if person else BODIES) or (many and n.kind == "person")
    ]
    first = before[0].entity_id if before else None
    return ((first,) if first else ()), tuple(r for r in sides[1] if r != first)


def _subject(passage: Passage, word: Hit[str], at: int) -> bool:
    """Whether nothing but helping verbs and adverbs stands between a pronoun and a verb."""
    if not 0 < at - word.end <= HELPED:
        return False
    helped = [
        h.end
        for h in passage.small
        if h.value in ("finite", "perfect") and word.end < h.start and h.end <= at
    ]
    return passage.adverbs(max([word.end, *helped]), at)


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
    if sides[0] and not {*sides[0]} <= {*last.recipients, *last.actors}:
        return sides
    return last.actors, tuple(r for r in sides[1] if r not in last.actors)


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


def by_crowd(passage: Passage, hit: Hit[Trigger], actors: tuple[str, ...]) -> Hit[Trigger]:
    """The trigger with the type that it has where people without arms do it: farmers who block a road protest.

    Who clashes with police, and is not named, may be anyone.
    """
    if hit.value.mutual and not actors:
        return hit
    civil = bool(actors) and all(a.startswith("group/") and a.rpartition("/")[2] in CIVIL for a in actors)
    if not civil and not crowded(passage, hit):
        return hit
    value = msgspec.structs.replace(
        hit.value,
        type=hit.value.crowd,
        mode="obstruct" if hit.value.mode == "restrict" else None,
        mutual=False,
        alone=True,
        amid="",
    )
    return msgspec.structs.replace(hit, value=value)
