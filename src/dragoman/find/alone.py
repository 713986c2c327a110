"""Deeds whose doer nobody names: "gunmen stormed the school", "ten men were arrested", "protests broke out"."""

from __future__ import annotations

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.by_itself import stands_alone
from dragoman.find.deeds import asked, judged, told_so
from dragoman.find.drafts import Draft
from dragoman.find.event_draft import draft_event
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, described
from dragoman.find.retold import EventDraft
from dragoman.find.sides import Sides
from dragoman.find.triggers import HISTORY
from dragoman.find.unnamed import Shown, lists_doers, unnamed
from dragoman.find.wanted import heads_content
from dragoman.find.words import Trigger

FAIR = 1.6
"""The weight at which one side makes an event of a noun."""
SURE = 2.4
"""The weight at which somebody is whom a deed without an actor is done to."""
OCCURRED = 24
"""How far behind a noun the word stands that says it happened, in code points."""


def alone_event(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
    at_war: bool,
) -> EventDraft | None:
    """The event of a deed whose doer has no name, where the sentence shows that it is one.

    `at_war`: the article has told of force before. What nobody is told to deny did not happen and is no event; nor is history news.
    """
    event = _shown(passage, hit, source, found, sides, at_war)
    if event is None or (event.status == "denied" and event.by is None):
        return None
    return None if event.date is not None and event.date < HISTORY else event


def _shown(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
    at_war: bool,
) -> EventDraft | None:
    """The event as its language shows a deed without a doer, whenever it was and whoever denies it."""
    if not passage.words.language.spaces:
        of_it = passage.text.endswith(passage.words.edges.noun_before, passage.start, hit.start)
        crowd = hit.value.type == "PROTEST" and bool(found.actors) and not of_it
        shown_so = not sides[0] and (crowd or stands_alone(passage, hit))
        return draft_event(passage, hit, source, found, sides) if shown_so else None
    if passage.words.language.order == "VS":
        return _by_its_words(passage, hit, source, found, sides) if hit.value.alone else None
    if not lists_doers(passage):
        return _told_with_it(passage, hit, source, found, sides, at_war) if hit.value.alone else None
    shown = Shown() if asked(passage, hit, source) else unnamed(passage, hit)
    if shown is None and not (judged(passage, hit, source) or (hit.value.alone and not hit.value.verb)):
        return None
    aimed = (
        hit.value.verb
        or hit.value.takes_object
        or any(passage.marked(n.start - len(n.naming.prefix), "target") for n in found.recipients)
    )
    weak = sides[1] if found.other >= FAIR and aimed and not hit.value.mutual else ()
    actors = shown.actors if shown is not None else ()
    both = actors if hit.value.mutual and len(actors) > 1 else tuple(r for r in weak if r not in actors)
    event = draft_event(passage, hit, source, found, (actors, both))
    if (
        event is None
        or (event.status == "denied" and not event.denied_by)
        or (shown is None and not told_so(passage, hit, source, event))
    ):
        return None
    if shown is not None and shown.status not in ("", "happened") and event.status in ("happened", "claimed"):
        event = msgspec.structs.replace(event, status=shown.status)
    return event


def _told_with_it(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
    at_war: bool,
) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it; a noun must have its day or its place."""
    if not _deed(passage, hit, at_war):
        return None
    event = draft_event(passage, hit, source, found, ((), _sufferers(passage, hit, found, sides[1])))
    if event is None or _recalled(passage, event.date):
        return None
    told = hit.value.verb or event.date is not None or event.place is not None
    return event if told and (hit.value.verb or event.status != "hypothetical") else None


def _by_its_words(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it; a noun must have its day or its place, or be the headline's."""
    apart = found.recipients and passage.has(hit.end, found.recipients[0].start, "opening", "relative")
    event = draft_event(
        passage, hit, source, found, ((), sides[1] if found.other >= SURE and not apart else ())
    )
    if event is None:
        return None
    placed = event.date is not None or event.place is not None
    told = hit.value.verb or placed or passage.role == "title" or heads_content(hit, source)
    return event if told and (hit.value.verb or event.status != "hypothetical") else None


def _deed(passage: Passage, hit: Hit[Trigger], at_war: bool) -> bool:
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


def _recalled(passage: Passage, value: str | None) -> bool:
    """Whether a bare year tells when it was ("killed in 2006"), by which history is recalled and not news told."""
    return any(w.time.value == value and w.time.precision == "year" for w in passage.times)


def _sufferers(
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
