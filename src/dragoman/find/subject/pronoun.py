"""A pronoun for a subject: "the ministry … and it banned entry", "он призвал"."""

from __future__ import annotations

from dragoman.find.arguments import Arguments
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.sides import Sides
from dragoman.find.words import Trigger

HELPED = 20
"""How far before a verb a pronoun stands that is its subject, helping verbs in between, in code points."""
BODIES = frozenset({"state", "government", "organisation", "group"})
"""What "it" and "they" stand for where they act."""


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
