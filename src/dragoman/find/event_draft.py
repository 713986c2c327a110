"""The event of a trigger between its sides: its day and place, whether it happened and on whose word, and the words that tell it."""

from __future__ import annotations

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.as_fact import BY_WORD, stands_as_fact
from dragoman.find.by_itself import joint
from dragoman.find.circumstances import event_date, nearest_day
from dragoman.find.drafts import Draft
from dragoman.find.event_places import event_place, narrower
from dragoman.find.foreign_days import to_come
from dragoman.find.intent import clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.retold import EventDraft
from dragoman.find.sides import Sides, known_date, neighbour
from dragoman.find.status import BEFORE, Standing, standing
from dragoman.find.under_way import under_way
from dragoman.find.wording import past, words_of
from dragoman.find.words import Trigger

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""


def draft_event(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: Sides,
    other: str | None = None,
    wanted: str | None = None,
    stand: Standing | None = None,
) -> EventDraft | None:
    """The event of `hit` between `sides`, with date, place and standing; None where it is told not to be.

    `source`: the statement in whose content it is told. `other`: whom it is done to, where no recipient is told. `wanted`: the
    status of a deed that somebody calls for or offers, whoever is to do it. `stand`: its standing, where that is known already.
    """
    trigger = hit.value
    when = event_date(passage, hit, source)
    known = any((n.start, n.end) == (hit.start, hit.end) for n in passage.named)
    given = stand is not None or wanted is not None
    if stand is None:
        stand = standing(passage, hit, source, known=known, dated=when is not None and "/" not in when)
    if stand is None:
        return None
    if wanted is not None:
        stand = msgspec.structs.replace(stand, status=wanted, denied_by=())
    if stand.status in ("planned", "hypothetical"):
        when = event_date(passage, hit, source, ahead=stand.status == "planned" or source is not None)
    if when is None and known:
        when = known_date(passage, hit)
    actors, recipients = parted(trigger, sides)
    if not given and _empty(passage, hit, stand, actors, recipients):
        return None
    if not recipients and trigger.type == "MOBILIZE" and passage.has(passage.start, passage.end, "border"):
        recipients = neighbour(passage, actors, source)
    if not recipients and other is not None:
        recipients = (other,)
    if (
        when is None
        and source is not None
        and source.said is not None
        and passage.has(hit.start - MARGIN, hit.start, "ongoing")
    ):
        when = source.said.time.value
    if stand.status == "claimed" and stands_as_fact(passage, source, trigger, found, sides[0]):
        reach = BEFORE[passage.words.language.spaces]
        begin = clause_start(passage, hit.start - reach, hit.start)
        goes_on = trigger.type not in BY_WORD and under_way(passage, begin, hit)
        stand = msgspec.structs.replace(stand, status="ongoing" if goes_on else "happened")
    if stand.status == "denied" and actors and _of_others(passage, hit, source, actors):
        stand = msgspec.structs.replace(stand, status="claimed", denied_by=())
    if stand.status in ("claimed", "happened") and _warned_off(source, actors, when):
        stand = msgspec.structs.replace(stand, status="hypothetical")
    if stand.status in ("happened", "claimed") and not trigger.mutual and _lies_ahead(passage, hit, source):
        stand = msgspec.structs.replace(stand, status="planned")
    status = (
        "ongoing"
        if stand.status == "happened" and when is not None and when.endswith("/..")
        else stand.status
    )
    place = _place(passage, hit, found, source, recipients)
    begin, end = words_of(passage, hit)
    near = [n for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    spots = [n.start for n in near if not passage.parted(n, hit.start) and not _set_off(n, source)]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    own = trigger.single and len({*actors, *recipients}) < 2 and not joint(passage, hit)
    return EventDraft(
        min([begin, *spots]), max([end, *ends]), hit.start, (own and trigger.single) or trigger.type, trigger.mode, actors, recipients, when,
        place, status, stand.by, stand.denied_by, round(0.45 + 0.1 * min(4, found.weight), 2), trigger.rule,
        not trigger.verb, past(passage, hit),
    )  # fmt: skip


def _set_off(named: Named, source: Draft | None) -> bool:
    """Whether a name is the speaker's and a day or a place parts it from his words: "أعلنت المديرة من يريفان تقديم مساعدات"."""
    return (
        source is not None
        and source.speaker.entity_id == named.entity_id
        and source.content[0] - named.end > 2
    )


def _lies_ahead(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether the day of a deed, told in no past, is still to come: «28 мая они признают»; of a noun where somebody tells of it ("announced the closure from 28 May")."""
    if (
        hit.value.type == "REJECT"
        or not any(map(to_come, passage.times))
        or (passage.words.language.spaces and past(passage, hit))
    ):
        return False
    if passage.text.startswith(passage.words.edges.done, hit.end) or (source is None and not hit.value.verb):
        return False
    day = nearest_day(passage, hit, source)
    retold = day is not None and any(when.time.value == day.time.anchor for when in passage.times)
    return day is not None and to_come(day) and not retold


def parted(trigger: Trigger, sides: Sides) -> Sides:
    """The sides with nobody on both, unless several act on each other."""
    actors, recipients = sides
    each = len({*actors}) > 1 and (trigger.mutual or {*actors} == {*recipients})
    return sides if each else (actors, tuple(r for r in recipients if r not in actors))


def _empty(
    passage: Passage, hit: Hit[Trigger], stand: Standing, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> bool:
    """Whether one party of a thing that needs two is too little to tell of it: a deal supposed, a person's "talks", a Chinese occasion."""
    trigger = hit.value
    if not trigger.mutual or len({*actors, *recipients}) > 1:
        return False
    if (trigger.type == "AGREE" or not trigger.verb) and stand.status == "hypothetical":
        return True
    if trigger.type == "AGREE" and trigger.verb and _of_business(passage, hit):
        return True
    person = not trigger.verb and all(a.startswith("person/") for a in actors)
    if person and actors and trigger.type == "RETREAT":
        return True
    return person and passage.text.startswith(passage.words.edges.occasions, hit.end)


def _of_business(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a firm without a name is the subject of a pact: "the company settled a dispute with A", 该公司与甲和解."""
    firms, text = passage.words.edges.firms, passage.text
    if not passage.words.language.spaces:
        ahead = [n.start for n in passage.named if n.start < hit.start and passage.marked(n.start, "with")]
        return any(text.endswith(firms, passage.start, at - 1) for at in ahead)
    if passage.words.language.order == "VS":
        return text.startswith(firms, hit.end + 1)
    return text.endswith(firms, passage.start, hit.start - 1)


def _place(
    passage: Passage, hit: Hit[Trigger], found: Arguments, source: Draft | None, recipients: tuple[str, ...]
) -> str | None:
    """Where it happened: what force is used on, where that is a place; else what is told, or the state that is struck."""
    struck = recipients[0] if hit.value.type == "ASSAULT" and recipients else ""
    if struck.startswith("place/"):
        return struck
    place = event_place(passage, hit, found, source)
    if place is not None or hit.value.mutual or not struck.startswith("state/"):
        return place
    within = (narrower(passage, n) for n in found.recipients if n.entity_id == struck)
    return next((at for at in within if at is not None), struck)


def _of_others(passage: Passage, hit: Hit[Trigger], source: Draft | None, actors: tuple[str, ...]) -> bool:
    """Whether somebody denies only that he had part in what others did: "denied any role in M23's attacks"."""
    return (
        source is not None
        and not {*actors} & source.side
        and passage.has(source.content[0], hit.start, "taking_part")
    )


def _warned_off(source: Draft | None, actors: tuple[str, ...], when: str | None) -> bool:
    """Whether a deed without a day is what those who are warned might do: "warned Iran against attacking ships"."""
    return (
        source is not None
        and source.act == "warn"
        and when is None
        and bool(actors)
        and {*actors} <= {*source.to}
    )
