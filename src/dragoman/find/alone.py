"""Deeds whose doer nobody names: "gunmen stormed the school", "ten men were arrested", "protests broke out"."""

from __future__ import annotations

import msgspec

from dragoman.find.by_itself import stands_alone
from dragoman.find.common_subject import acts
from dragoman.find.deeds import asked, judged, reported, told_so
from dragoman.find.event_draft import draft_event
from dragoman.find.occurrences import described
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.told import Told
from dragoman.find.triggers import HISTORY
from dragoman.find.unnamed import Shown, unnamed
from dragoman.find.wanted import heads_content

FAIR = 1.6
"""The weight at which one side makes an event of a noun."""
SURE = 2.4
"""The weight at which somebody is whom a deed without an actor is done to."""
OCCURRED = 24
"""How far behind a noun the word stands that says it happened, in code points."""


def alone_event(told: Told) -> EventDraft | None:
    """The event of a deed whose doer has no name, where the sentence shows that it is one.

    What nobody is told to deny did not happen and is no event; nor is history news.
    """
    event = _shown(told)
    if event is None or (event.status == "denied" and event.by is None):
        return None
    return None if event.date is not None and event.date < HISTORY else event


def _shown(told: Told) -> EventDraft | None:
    """The event as its language shows a deed without a doer, whenever it was and whoever denies it."""
    passage, hit, language = told.passage, told.hit, told.passage.words.language
    if not language.spaces:
        of_it = passage.text.endswith(passage.words.edges.noun_before, passage.start, hit.start)
        crowd = hit.value.type == "PROTEST" and bool(told.found.actors) and not of_it
        shown_so = not told.sides[0] and (
            crowd or stands_alone(passage, hit, hit.value.alone or _by_common_noun(told))
        )
        return _drafted(told, told.sides) if shown_so else None
    if language.order == "VS":
        return _by_its_words(told) if hit.value.alone or _by_common_noun(told) else None
    if not language.attributive:
        return _told_with_it(told)
    return _inflected(told)


def _drafted(told: Told, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> EventDraft | None:
    return draft_event(told.passage, told.hit, told.source, told.found, sides)


def _by_common_noun(told: Told) -> bool:
    """Whether a common noun is the subject; a journey must have its goal."""
    goal = told.hit.value.mode != "visit" or bool(told.found.recipients)
    return goal and acts(told.passage, told.hit)


def _inflected(told: Told) -> EventDraft | None:
    """The event in a language whose endings tell who is the subject."""
    passage, hit, source, found = told.passage, told.hit, told.source, told.found
    shown = Shown() if asked(told) else unnamed(passage, hit)
    if shown is None and not (judged(told) or reported(told) or (hit.value.alone and not hit.value.verb)):
        return None
    aimed = (
        hit.value.verb
        or hit.value.takes_object
        or any(passage.marked(n.start - len(n.naming.prefix), "target") for n in found.recipients)
    )
    weak = told.sides[1] if found.other >= FAIR and aimed and not hit.value.mutual else ()
    actors = shown.actors if shown is not None else ()
    both = actors if hit.value.mutual and len(actors) > 1 else tuple(r for r in weak if r not in actors)
    event = draft_event(passage, hit, source, found, (actors, both))
    if (
        event is None
        or (event.status == "denied" and not event.denied_by)
        or (shown is None and not told_so(told, event))
    ):
        return None
    if shown is not None and shown.status not in ("", "happened") and event.status in ("happened", "claimed"):
        event = msgspec.structs.replace(event, status=shown.status)
    return event


def _told_with_it(told: Told) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it, or of a verb with a common noun for its subject.

    A noun must have its day or its place, or somebody who judges it.
    """
    hit = told.hit
    plain = asked(told) or _by_common_noun(told)
    if not plain and not judged(told) and not (hit.value.alone and _deed(told)):
        return None
    event = _drafted(told, ((), _sufferers(told)))
    if event is None or _recalled(told.passage, event.date):
        return None
    known = plain or hit.value.verb or event.date is not None or event.place is not None
    return event if known and (hit.value.verb or event.status != "hypothetical") else None


def _by_its_words(told: Told) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it; a noun must have its day or its place, or be the headline's."""
    passage, hit, found = told.passage, told.hit, told.found
    apart = found.recipients and passage.has(hit.end, found.recipients[0].start, "opening", "relative")
    event = _drafted(told, ((), told.sides[1] if found.other >= SURE and not apart else ()))
    if event is None:
        return None
    placed = event.date is not None or event.place is not None
    known = hit.value.verb or placed or passage.role == "title" or heads_content(hit, told.source)
    return event if known and (hit.value.verb or event.status != "hypothetical") else None


def _deed(told: Told) -> bool:
    """Whether a trigger that needs no known doer tells of a deed here: the verb of its clause, or a noun that is told to have happened.

    A participle only describes ("those killed in the war"); in a headline it may stand for the whole ("Four killed in a raid").
    """
    passage, hit, trigger = told.passage, told.hit, told.hit.value
    if trigger.amid and not told.at_war and not _amid(told):
        return False
    if not trigger.verb:
        reach = min(passage.end, hit.end + OCCURRED)
        return passage.has(hit.end, reach, "occurrence") and not passage.marked(
            hit.start, "ground", "backdrop", "oblique"
        )
    if described(passage.text, hit.start, passage.words):
        return False
    if trigger.bare or passage.passive(hit.start):
        return True
    if passage.text[hit.start : hit.end].split(" ")[0].endswith(passage.words.language.unpast):
        return passage.role == "title" and not passage.opening(hit.start)
    participle = trigger.type != "PROTEST" and any(
        h.value in ("oblique", "agent", "circumstance") and h.start == hit.end + 1 for h in passage.small
    )
    return passage.role == "title" or not participle


def _amid(told: Told) -> bool:
    """Whether a word of the class that a trigger asks for, or another deed of force, stands in its sentence."""
    passage, hit = told.passage, told.hit
    return any(h.value == hit.value.amid for h in passage.small) or any(
        t.value.type == hit.value.type
        and t.start != hit.start
        and (not t.value.verb or (t.value.alone and not t.value.amid))
        for t in passage.triggers
    )


def _recalled(passage: Passage, value: str | None) -> bool:
    """Whether a bare year tells when it was ("killed in 2006"), by which history is recalled and not news told."""
    return any(w.time.value == value and w.time.precision == "year" for w in passage.times)


def _sufferers(told: Told) -> tuple[str, ...]:
    """Whom a deed without a doer is done to, where that is plain; a protest is not done to where it takes place."""
    passage, hit, found = told.passage, told.hit, told.found
    suffering = tuple(one for one in told.sides[1] if one != found.ground)
    near = {n.entity_id: n for n in found.recipients}
    if any(one not in near for one in suffering):
        return suffering
    if found.other < SURE:
        return ()
    passive = passage.passive(hit.start)
    plain = [
        n
        for n in found.recipients
        if n.entity_id in suffering
        and not (hit.value.type == "PROTEST" and n.place_id is not None)
        and not (passive and n.start >= hit.end)
        and not passage.marked(n.start, "locative")
    ]
    return tuple(dict.fromkeys(n.entity_id for n in plain))
