"""Whose strike an Arabic sentence tells of: the dead first, then the strike and whose it is, then what it hit.

"قتل جنديان جراء قصف فرنسي استهدف المعسكر" is one deed: the adjective behind the noun names who acts, for the verb of killing before
it and for the verb behind it that tells what the strike hit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.retold import EventDraft, with_noun
from dragoman.find.words import Trigger
from dragoman.lang import agrees

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of actors and of recipients."""
KIND_REACH = 16
"""How far behind its noun the adjective of a state stands, in code points."""
_KIND = re.compile(r" (?:\w+(?:ي|يه) )?")
"""Nothing, or an adjective that tells of what kind a strike is: "الغارات الجوية الإسرائيلية"."""
_BETWEEN_COMMAS = re.compile(r"،[^،]*،")
_CLAUSE = re.compile(r"[،,;؛:]")


def of_strike(passage: Passage, named: Named, hit: Hit[Trigger]) -> bool:
    """Whether a name only says whose strike it is that another noun than `hit` tells: "أصيبوا في غارة روسية"."""
    if passage.words.language.order != "VS" or hit.value.type != "ASSAULT" or hit.value.mutual:
        return False
    noun = _noun_of(passage, named)
    return noun is not None and noun.start != hit.start


def by_strike(passage: Passage, hit: Hit[Trigger], sides: Sides) -> Sides:
    """`sides` with the state whose strike it is, where nobody else is told to act."""
    who = striker(passage, hit) if not sides[0] else None
    return ((who.entity_id,), tuple(r for r in sides[1] if r != who.entity_id)) if who is not None else sides


def striker(passage: Passage, hit: Hit[Trigger]) -> Named | None:
    """The adjective of a state that says whose strike `hit` is, or the strike by which its dead died, or of which it tells more."""
    trigger = hit.value
    if passage.words.language.order != "VS" or trigger.type != "ASSAULT" or trigger.mutual:
        return None
    whose = [(n, noun) for n in passage.named if (noun := _noun_of(passage, n)) is not None]
    if not trigger.takes_object:
        if not trigger.verb:
            return next((n for n, noun in whose if noun.start == hit.start), None)
        return next((n for n, noun in whose if _tells_of(passage, hit, n, noun)), None)
    first = next((t for t in passage.triggers if t.start >= hit.end and _strike(t)), None)
    if first is None or any(hit.end <= c.start < first.start for c in passage.cues):
        return None
    gap = passage.text[hit.end : first.start]
    if _CLAUSE.search(_BETWEEN_COMMAS.sub(" ", gap)) or passage.has(hit.end, first.start, "relative"):
        return None
    return next((n for n, noun in whose if noun is first), None)


def one_strike(
    passage: Passage, hit: Hit[Trigger], event: EventDraft, kept: Sequence[EventDraft]
) -> tuple[EventDraft, EventDraft] | None:
    """The deed that the sentence has told of the same strike before, and what it is with that which `event` adds."""
    who = striker(passage, hit)
    if who is None or event.type != "ASSAULT" or event.actors != (who.entity_id,):
        return None
    for other in kept:
        if (other.type, other.actors, other.by) != (event.type, event.actors, event.by):
            continue
        trigger = next((t for t in passage.triggers if t.start == other.trigger), None)
        if trigger is not None and striker(passage, trigger) is who:
            both = with_noun(other, event)
            place = _place(other, event, both.recipients)
            return other, msgspec.structs.replace(both, date=both.date or event.date, place=place)
    return None


def _place(one: EventDraft, more: EventDraft, struck: Sequence[str]) -> str | None:
    """Where it was, the narrower of two places; the state of somebody who is not struck here is none."""
    told = [p for p in (one.place, more.place) if p is not None]
    told = [p for p in told if p not in more.recipients or p in struck or p == one.place]
    return next((p for p in told if not p.startswith("state/")), told[0] if told else None)


def _strike(hit: Hit[Trigger]) -> bool:
    trigger = hit.value
    return trigger.type == "ASSAULT" and not (trigger.verb or trigger.mutual or trigger.takes_object)


def _noun_of(passage: Passage, named: Named) -> Hit[Trigger] | None:
    """The noun of a strike that the adjective of a state stands right behind: "غارة إسرائيلية", "القصف الروسي"."""
    if named.naming.how != "adjective" or not named.entity_id.startswith("state/"):
        return None
    at = named.start - len(named.naming.prefix)
    strikes = (t for t in passage.triggers if _strike(t) and 0 < at - t.end <= KIND_REACH)
    return next((t for t in strikes if _KIND.fullmatch(passage.text, t.end, at)), None)


def _tells_of(passage: Passage, hit: Hit[Trigger], named: Named, noun: Hit[Trigger]) -> bool:
    """Whether a verb right behind a strike tells what it hit; behind a comma only a verb that a strike is the subject of."""
    gap = passage.text[named.end : hit.start - len(hit.prefix)]
    which = len(gap.split()) == 1 and passage.has(named.end, hit.start, "relative")
    aside = gap.strip() == "،" and not hit.prefix and passage.has(hit.start, hit.end, "strikes")
    if gap != " " and not which and not aside:
        return False
    verb, word = passage.text[hit.start : hit.end], passage.text[noun.start : noun.end]
    return agrees(passage.words.language.code, verb, word, "operation")
