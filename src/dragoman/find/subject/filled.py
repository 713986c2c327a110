"""The sides of a deed with the subject that its clause leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.arabic_strikes import by_strike
from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.phrases import parted_from
from dragoman.find.reacting import blamed
from dragoman.find.retold import EventDraft
from dragoman.find.sides import Sides, each_other, sides_of, unwelcome
from dragoman.find.subject.clause_before import clause_start, left_out
from dragoman.find.subject.joined import chained, same_subject
from dragoman.find.subject.own_word import asked_deed, own_deed, self_told, spoken_for
from dragoman.find.subject.pronoun import by_pronoun
from dragoman.find.subject.talks import with_one
from dragoman.find.words import Trigger


def sides_told(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments, kept: Sequence[EventDraft]
) -> Sides:
    """Who acts on whom by the words of the sentence: what a speaker tells of himself, is asked or promised, or by the weights of names."""
    return (
        own_deed(passage, hit, source, found)
        or asked_deed(passage, hit, source, found)
        or self_told(passage, hit, source, found)
        or spoken_for(
            passage,
            hit,
            blamed(
                passage,
                hit,
                source,
                by_strike(
                    passage,
                    hit,
                    chained(passage, hit, by_pronoun(passage, hit, found, sides_of(hit.value, found)), kept),
                ),
            ),
            source,
            (*found.actors, *found.recipients),
        )
    )


def carried_on(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
    kept: Sequence[EventDraft],
    drafts: Sequence[Draft],
) -> Sides:
    """The sides with the subject that a clause leaves out, since the one before has it."""
    ends = parted_from(passage, hit, found.actors) if not sides[1] else 0
    if ends and len(sides[0]) == len(found.actors):
        return sides[0][:ends], sides[0][ends:]
    sides = each_other(passage, hit, unwelcome(passage, hit, source, sides))
    crowd = hit.value.type == "PROTEST" and not passage.words.language.spaces
    if crowd:
        sides = tuple(a for a in sides[0] if not a.startswith(("state/", "place/", "person/"))), sides[1]
    elif not sides[0] or (
        hit.value.verb
        and with_one(passage, hit, {n.entity_id for n in found.actors}, clause_start(passage, hit.start))
    ):
        sides = left_out(passage, hit, source, sides, kept)
    ahead = all(n.end <= hit.start for n in found.actors)
    if ahead and (going_on := same_subject(passage, hit, kept, drafts)):
        others = tuple(
            n.entity_id for n in found.recipients if n.start > hit.end and n.entity_id not in going_on
        )
        both = (*going_on, *others)
        return (both, both) if hit.value.mutual and others else (going_on, others)
    return sides
