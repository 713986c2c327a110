"""One event told several times: in the title and in the text, by a verb and then by a noun, on one day after another.

What an article says once it need not say again: a title takes the date of the sentence that tells it in full, a noun
that of the verb it takes up, and a sentence without a date goes on from the one before, unless it looks back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

NEAR = 40
"""How many sentences away an event may be told in full."""
MEASURES = frozenset({"COERCE", "SANCTION", "AID", "PROTEST"})
"""Types whose deeds in two clauses are two deeds."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T[^/]*)?$")
_LISTED = re.compile(r"[\s,،、]*(?:and|и|و|和|及|以及)?\s*")


class EventDraft(msgspec.Struct, frozen=True):
    """An event before its row is made; offsets are of the folded view.

    `noun`: named by a noun; `past`: told by a verb that looks to nothing but the past.
    """

    start: int
    end: int
    trigger: int
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    status: str
    by: str | None
    denied_by: tuple[str, ...]
    confidence: float
    rule: str
    noun: bool = False
    past: bool = False


def told(event: EventDraft, hit: Hit[Trigger], before: Sequence[EventDraft]) -> bool:
    """Whether a noun only takes up an event of its type and article again, with nothing new: "the exercises are worrying".

    So does a deed without doer, victim, day and place.
    """
    if not event.actors and not event.recipients and event.date is None and event.place is None:
        return any(
            not other.actors and other.rule == event.rule and event.status in (other.status, "claimed")
            for other in before
        )
    if hit.value.verb and event.by is None:
        return False
    return any(
        {*event.actors} <= {*other.actors} and {*event.recipients} <= {*other.recipients} and event.date in (None, other.date)
        and event.by in (None, other.by) and event.status == other.status
        for other in before
    )  # fmt: skip


def beside_verb(event: EventDraft, kept: Sequence[EventDraft]) -> EventDraft | None:
    """The deed that a verb of the sentence tells, where a noun is its object ("وقع … اتفاقية") or says how a visit was ("وصل … في زيارة")."""
    if not event.noun:
        return None
    holding = (k for k in kept if k.type == event.type and not k.noun and k.start <= event.trigger < k.end)
    if event.type != "CONSULT":
        return next(holding, None)
    return next(
        (
            k
            for k in kept
            if k.type == "CONSULT"
            and k.mode == event.mode
            and not k.noun
            and {*event.actors} <= {*k.actors}
            and {*event.recipients} <= {*k.recipients}
        ),
        None,
    )


def with_noun(verb: EventDraft, noun: EventDraft) -> EventDraft:
    """The deed of a verb with what its noun alone tells: the sides, mode and place where the verb has none, the days it took, that it goes on.

    One of two who fight, to whom the verb is done, does not do it to himself: "a soldier of A was killed in the clash".
    """
    lasting = noun.date is not None and "/" in noun.date
    goes_on = noun.status == "ongoing" and verb.status == "happened"
    one_of_two = not verb.actors and {*verb.recipients} & {*noun.actors}
    actors = () if one_of_two else verb.actors or noun.actors
    struck = verb.recipients if verb.actors else tuple(r for r in verb.recipients if r not in actors)
    return msgspec.structs.replace(
        verb,
        end=max(verb.end, noun.end),
        mode=verb.mode or noun.mode,
        place=verb.place or noun.place,
        actors=actors,
        recipients=struck or tuple(r for r in noun.recipients if r not in actors),
        date=noun.date if lasting else verb.date,
        status="ongoing" if goes_on else verb.status,
    )


def listed(passage: Passage, event: EventDraft, hit: Hit[Trigger]) -> list[EventDraft]:
    """One more event for each further date of a list, of the deed right before it: "the statements of 9 November and 11 January"."""
    if hit.value.verb or event.date is None:
        return []
    whens = [w for w in passage.times if w.start >= hit.end]
    at = next((i for i, w in enumerate(whens) if w.time.value == event.date), None)
    if at is not None and any(hit.end <= t.start < whens[at].start for t in passage.triggers):
        return []
    out: list[EventDraft] = []
    while (
        at is not None
        and at + 1 < len(whens)
        and _LISTED.fullmatch(passage.text[whens[at].end : whens[at + 1].start])
    ):
        at += 1
        if (
            passage.words.language.order == "VS"
            and not passage.text[whens[at - 1].end : whens[at].start].strip()
        ):
            break
        when = whens[at]
        out.append(msgspec.structs.replace(event, start=when.start, end=when.end, date=when.time.value))
    return out


EXERCISED = frozenset({"MOBILIZE", "COOPERATE"})
"""Types of an exercise, held alone or together."""


def same(event: EventDraft, other: EventDraft, reach: int) -> bool:
    """Whether two triggers that stand near each other tell of one event: of one type, with a party in common.

    A verb and a noun may also be one where one of them names nobody; two verbs are two deeds.
    """
    near = abs(event.trigger - other.trigger) <= reach
    mine, theirs = {*event.actors, *event.recipients}, {*other.actors, *other.recipients}
    shared = bool(mine & theirs) or (
        (not mine or not theirs) and (event.noun or other.noun or event.type == "ASSAULT")
    )
    if event.type == other.type or (
        event.mode == other.mode == "military" and {event.type, other.type} == EXERCISED
    ):
        return near and shared
    return (
        (near or mine == theirs) and bool(mine & theirs) and {event.type, other.type} == {"AGREE", "RETREAT"}
    )


def inside(passage: Passage, event: EventDraft, other: EventDraft) -> bool:
    """Whether a Chinese trigger is the object that another's words reach to: 宣布|實施宵禁."""
    return (
        not passage.words.language.spaces
        and event.type == other.type
        and other.trigger < event.trigger < other.end
        and "," not in passage.text[other.trigger : event.trigger]
    )


def apart(passage: Passage, one: EventDraft, other: EventDraft) -> bool:
    """Whether a comma parts two Chinese verbs of measures, or the talks of `one` from those of `other` with somebody else, so that they are two.

    驅散人群,逮捕四十人; 出席峰會,並與普京會晤. An attack and its dead are one. So are two Arabic verbs of one type in two modes: "اقتحم البلدة واعتقل شابا".
    """
    if passage.words.language.order == "VS":
        return not one.noun and not other.noun and one.mode != other.mode and one.type in MEASURES
    low, high = sorted((one.trigger, other.trigger))
    if passage.words.language.spaces or one.type != other.type or "," not in passage.text[low:high]:
        return False
    if one.type == "CONSULT":
        return bool({*other.actors, *other.recipients} - {*one.actors, *one.recipients})
    return one.type in MEASURES and not one.noun and not other.noun


def dated(article: Sequence[tuple[Passage, list[EventDraft]]]) -> list[EventDraft]:
    """The events of an article, sentence by sentence, those without a date dated by what is told around them."""
    rows = [list(events) for _, events in article]
    for at in range(len(rows)):
        for i, event in enumerate(rows[at]):
            if event.date is None and event.status in ("happened", "claimed"):
                day = _continued(article, at, event) if event.past else None
                rows[at][i] = msgspec.structs.replace(event, date=day)
    for at, (passage, _) in enumerate(article):
        for i, event in enumerate(rows[at]):
            if event.date is None and event.status in ("happened", "claimed"):
                title = passage.role == "title"
                around = rows[at + 1 : at + NEAR] if title else rows[max(0, at - NEAR) : at][::-1]
                found = next((other for row in around for other in row if _again(event, other)), None)
                if found is not None and (_DAY.match(found.date or "") if title else event.noun):
                    rows[at][i] = msgspec.structs.replace(event, date=found.date)
    return [event for row in rows for event in row]


def _continued(
    article: Sequence[tuple[Passage, list[EventDraft]]],
    at: int,
    event: EventDraft,
) -> str | None:
    """The day of the sentence before, where this one has no time of its own, names one of its parties and does not look back."""
    passage, before = article[at][0], article[at - 1][0]
    if at == 0 or passage.role != "body" or before.role != "body" or passage.times:
        return None
    if passage.has(passage.start, passage.end, "earlier", "since", "ongoing"):
        return None
    told = [other for other in article[at - 1][1] if other.by in (None, event.by)]
    days = {other.date[:10] for other in told if other.date is not None and _DAY.match(other.date)}
    if len(days) != 1:
        return None
    parties = {one for other in told for one in (*other.actors, *other.recipients)}
    return (
        days.pop()
        if _states(before, parties) & _states(passage, {*event.actors, *event.recipients})
        else None
    )


def _states(passage: Passage, parties: set[str]) -> set[str]:
    """`parties` and the states that those of them whom the sentence names belong to."""
    return parties | {f"state/{n.country}" for n in passage.named if n.entity_id in parties and n.country}


def _again(event: EventDraft, other: EventDraft) -> bool:
    """Whether two tell of one event as far as type and sides show it."""
    if not (event.actors or event.recipients):
        return False
    if other.type != event.type or other.status not in ("happened", "claimed", "ongoing"):
        return False
    recipients = not event.recipients or {*event.recipients} == {*other.recipients}
    return {*event.actors} == {*other.actors} and recipients
