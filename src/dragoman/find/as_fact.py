"""What stands as a fact though a party tells it: what is done by saying it, what is confirmed, what somebody tells of his own side."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.intent import DECREED
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

DECLARED = frozenset({"SANCTION", "AGREE", "CONCEDE", "AID", "SUPPORT", "PROTEST"})
"""Types that are done by being announced by those who do them."""
BY_WORD = frozenset({"SANCTION", "AGREE", "CONCEDE", "SUPPORT", "REQUEST", "REJECT"})
"""Types that do not go on where they are announced in the present: "is imposing sanctions"."""
UNCONTESTED = DECLARED | {"CONSULT", "COOPERATE", "REQUEST", "REJECT", "RETREAT", "ACCUSE", "MOBILIZE"}
"""Types that nobody contests who is told of them by those who do them: a meeting, a release, a tariff; a blow or a seizure is a claim."""
POLICED = frozenset({"arrest", "deport", "ban", "martial-law", "restrict"})
"""Modes of force against one's own, which nobody contests."""
NO_READ_OUT = frozenset({"accuse", "criticise", "deny", "warn", "threaten", "predict"})
"""Acts of words that report nothing of one's own."""


def stands_as_fact(
    passage: Passage, source: Draft | None, trigger: Trigger, found: Arguments, actors: tuple[str, ...]
) -> bool:
    """Whether what a speaker tells stands as a fact: what he does by saying it, what is confirmed, his own side's peaceful deeds."""
    if source is None or trigger.type == "ASSAULT":
        return False
    own = source.side
    if trigger.type == "REJECT" and actors:
        return own.issuperset(actors)
    edges = passage.words.edges
    cue = passage.text[slice(*source.cue)] if source.cue is not None else ""
    if cue.endswith(edges.confirms) or (trigger.type in DECREED and cue.startswith(edges.decrees)):
        return True
    if _own_read_out(source, trigger, found, actors) and not any(word in cue for word in edges.claims):
        return True
    if source.act != "announce" and not any(word in cue for word in edges.declares):
        return False
    if (trigger.type in DECLARED or trigger.mode in POLICED) and actors and own.issuperset(actors):
        return True
    if passage.words.language.spaces or source.speaker.kind == "outlet":
        return False
    countries = {n.country for n in found.actors} | {a[6:] for a in actors if a.startswith("state/")}
    if found.mutual and source.speaker.country in countries:
        return True
    return countries <= {source.speaker.country, None} and source.speaker.country is not None


def _own_read_out(source: Draft, trigger: Trigger, found: Arguments, actors: tuple[str, ...]) -> bool:
    """Whether a speaker tells of a deed of his own side that nobody contests: what both do needs one of his side.

    A noun in his words is mostly what he talks of ("failed to bring about a deal"), unless he announces it.
    """
    if source.act in NO_READ_OUT or not (trigger.type in UNCONTESTED or trigger.mode in POLICED):
        return False
    if not trigger.verb and source.act != "announce":
        return False
    speakers = {source.speaker.entity_id, *source.co_speakers}
    countries = {source.speaker.country, *(_country(each, found) for each in source.co_speakers)} - {None}
    sides = [actor in speakers or _country(actor, found) in countries for actor in actors]
    return any(sides) if trigger.mutual else bool(sides) and all(sides)


def _country(entity_id: str, found: Arguments) -> str | None:
    """The state that an entity acts for, by its id or by its name in the sentence."""
    kind, _, rest = entity_id.partition("/")
    if kind in ("state", "gov"):
        return rest.partition("/")[0]
    named: Iterable[str | None] = (
        n.country for n in (*found.actors, *found.recipients) if n.entity_id == entity_id
    )
    return next((c for c in named if c is not None), None)
