"""Deeds whose doer nobody names: "gunmen stormed the school", "ten men were arrested", "protests broke out"."""

from __future__ import annotations

from dragoman.find.arguments import Arguments
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, described
from dragoman.find.words import Trigger

SURE = 2.4
"""The weight at which somebody is whom a deed without an actor is done to."""
OCCURRED = 24
"""How far behind a noun the word stands that says it happened, in code points."""


def deed(passage: Passage, hit: Hit[Trigger], at_war: bool) -> bool:
    """Whether a trigger that needs no known doer tells of a deed here: the verb of its clause, or a noun that is told to have happened.

    `at_war`: the article has told of force before, so that deaths are no accidents.
    A participle only describes ("those killed in the war"); in a headline it may stand for the whole ("Four killed in a raid").
    """
    trigger, language = hit.value, passage.words.language
    if trigger.amid and not at_war and not _amid(passage, hit):
        return False
    if not language.spaces or language.order != "SV":
        return True
    if not trigger.verb:
        reach = min(passage.end, hit.end + OCCURRED)
        return passage.has(hit.end, reach, "occurrence") and not passage.marked(
            hit.start, "ground", "backdrop", "oblique"
        )
    if described(passage.text, hit.start, passage.words):
        return False
    if trigger.bare or passage.passive(hit.start):
        return True
    if passage.text[hit.start : hit.end].split(" ")[0].endswith(language.unpast):
        return passage.role == "title" and not passage.opening(hit.start)
    participle = trigger.type != "PROTEST" and any(
        h.value in ("oblique", "agent", "circumstance") and h.start == hit.end + 1 for h in passage.small
    )
    return passage.role == "title" or not participle


def _amid(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a word of the class that a trigger asks for, or another deed of force, stands in its sentence."""
    return any(h.value == hit.value.amid for h in passage.small) or any(
        t.value.type == hit.value.type
        and t.start != hit.start
        and (not t.value.verb or (t.value.alone and not t.value.amid))
        for t in passage.triggers
    )


def recalled(passage: Passage, value: str | None) -> bool:
    """Whether a bare year tells when it was ("killed in 2006"), by which history is recalled and not news told."""
    return any(w.time.value == value and w.time.precision == "year" for w in passage.times)


def sufferers(
    passage: Passage, hit: Hit[Trigger], found: Arguments, recipients: tuple[str, ...]
) -> tuple[str, ...]:
    """Whom a deed without a doer is done to, where that is plain; a protest is not done to where it takes place."""
    told = tuple(one for one in recipients if one != found.ground)
    near = {n.entity_id: n for n in found.recipients}
    if any(one not in near for one in told):
        return told
    if found.other < SURE:
        return ()
    passive = passage.passive(hit.start)
    plain = [
        n
        for n in found.recipients
        if n.entity_id in told
        and not (hit.value.type == "PROTEST" and n.place_id is not None)
        and not (passive and n.start >= hit.end)
        and not passage.marked(n.start, "locative")
    ]
    return tuple(dict.fromkeys(n.entity_id for n in plain))
