"""Who did what to whom: events of an article, trigger by trigger.

Each name of the sentence is weighed as actor and as recipient of a trigger by the same few facts in every language:
on which side it stands, how far, behind which small word, in the same clause or not. What the weights are is written
in `arguments.py`; whether the thing happened is `status.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.arguments import Arguments, arguments
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.statements import Draft
from dragoman.find.status import standing
from dragoman.find.words import Trigger

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""
CLEAR = 3.0
"""The weight at which one side alone makes an event of a noun that needs two ("talks", "agreement")."""
SAME = 40
"""Triggers of one type nearer than this, with the same actors, tell of one event."""
CARRY_SENTENCES = 2
"""How many sentences on the two sides of a conflict or agreement are still meant where nobody is named."""
_LISTED = re.compile(r"[\s,،、]*(?:and|и|و|和|及|以及)?\s*")
_NAMED_THINGS = {"operation": "ASSAULT", "exercise": "COOPERATE", "agreement": "AGREE"}


class EventDraft(msgspec.Struct, frozen=True):
    """An event before its row is made; offsets are of the folded view."""

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


def events(article: Sequence[Passage], drafts: Sequence[Draft]) -> list[EventDraft]:
    """The events of one article, in order; `drafts` are its statements, on whose word things stand."""
    found: list[EventDraft] = []
    last: tuple[int, EventDraft] | None = None
    for index, passage in enumerate(article):
        mine = [d for d in drafts if d.passage is passage]
        kept: list[EventDraft] = []
        for hit in _triggers(passage):
            sides = last[1] if last is not None and index - last[0] <= CARRY_SENTENCES else None
            event = _event(passage, hit, mine, sides)
            if event is None or any(_same(event, other) for other in kept) or _told(event, hit, found):
                continue
            kept += [event, *_listed(passage, event, hit)]
            if hit.value.mutual and len(event.actors) > 1:
                last = index, event
        found += kept
    return found


def _told(event: EventDraft, hit: Hit[Trigger], before: Sequence[EventDraft]) -> bool:
    """Whether a noun only takes up an event of this article again, with nothing new: "the exercises are worrying"."""
    if hit.value.verb:
        return False
    sides = {*event.actors, *event.recipients}
    return any(
        other.type == event.type and sides <= {*other.actors, *other.recipients} and event.date in (None, other.date)
        and event.by in (None, other.by) and event.status == other.status
        for other in before
    )  # fmt: skip


def _listed(passage: Passage, event: EventDraft, hit: Hit[Trigger]) -> list[EventDraft]:
    """One more event for each further date of a list: "the statements of 9 November and 11 January"."""
    if hit.value.verb or event.date is None:
        return []
    whens = [w for w in passage.times if w.start >= hit.end]
    at = next((i for i, w in enumerate(whens) if w.time.value == event.date), None)
    out: list[EventDraft] = []
    while at is not None and at + 1 < len(whens) and _LISTED.fullmatch(passage.text[whens[at].end : whens[at + 1].start]):
        at += 1
        when = whens[at]
        out.append(msgspec.structs.replace(event, start=when.start, end=when.end, date=when.time.value))
    return out


def _triggers(passage: Passage) -> list[Hit[Trigger]]:
    """Trigger words that are no part of a name, and names of operations, exercises and agreements."""
    names = [n for n in passage.named if not n.naming.inside]
    things = [
        Hit(n.start, n.end, Trigger(_NAMED_THINGS[n.kind], None, False, n.kind != "operation", None, n.naming.rule))
        for n in names
        if n.kind in _NAMED_THINGS
    ]
    taken = [(n.start, n.end) for n in names]
    free = [t for t in passage.triggers if t.value.type != "NONE" and not any(a < t.end and t.start < b for a, b in taken)]
    return sorted([*things, *free], key=lambda h: h.start)


def _event(passage: Passage, hit: Hit[Trigger], drafts: Sequence[Draft], carried: EventDraft | None) -> EventDraft | None:
    trigger = hit.value
    found = arguments(passage, hit)
    sides = _sides(trigger, found)
    if not found.actors and not found.recipients:
        if carried is None or not trigger.mutual or passage.role != "body":
            return None
        sides = carried.actors, carried.recipients
    source = _source(hit, drafts)
    if trigger.mutual and not trigger.verb and len({*sides[0], *sides[1]}) < 2 and found.weight < CLEAR:
        return None
    stand = standing(passage, hit, source)
    if stand is None:
        return None
    actors, recipients = sides
    when = _date(passage, hit)
    spots = [n.start for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    return EventDraft(
        min([hit.start, *spots]), max([hit.end, *ends]), hit.start, trigger.type, trigger.mode, actors, recipients, when,
        _place(passage, hit, found), stand.status, stand.by, stand.denied_by, round(0.5 + 0.1 * min(3, found.weight), 2), trigger.rule,
    )  # fmt: skip


def _sides(trigger: Trigger, found: Arguments) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actor and recipient ids; where two sides act on each other, each is both."""
    actors = tuple(dict.fromkeys(n.entity_id for n in found.actors))
    recipients = tuple(dict.fromkeys(n.entity_id for n in found.recipients if n.entity_id not in actors))
    if trigger.mutual and found.mutual:
        both = tuple(dict.fromkeys((*actors, *recipients)))
        if len(both) > 1:
            return both, both
    return actors, recipients


def _same(event: EventDraft, other: EventDraft) -> bool:
    near = abs(event.trigger - other.trigger) <= SAME
    shared = bool(set(event.actors + event.recipients) & set(other.actors + other.recipients))
    if event.type == other.type:
        return near and shared
    return near and shared and {event.type, other.type} == {"AGREE", "RETREAT"}


def _source(hit: Hit[Trigger], drafts: Sequence[Draft]) -> Draft | None:
    """The innermost statement in whose content the trigger stands."""
    holding = [d for d in drafts if d.content[0] <= hit.start < d.content[1] and not (d.cue and d.cue[0] <= hit.start < d.cue[1])]
    return min(holding, key=lambda d: d.content[1] - d.content[0], default=None)


def _date(passage: Passage, hit: Hit[Trigger]) -> str | None:
    """The nearest time expression in the sentence, one of the same clause before others."""
    best: tuple[int, str] | None = None
    for when in passage.times:
        between = passage.text[min(when.end, hit.end) : max(when.start, hit.start)]
        cost = len(between) + 40 * sum(between.count(c) for c in "،,;؛") + (30 if passage.quoted(when.start) != passage.quoted(hit.start) else 0)
        if cost <= 220 and (best is None or cost < best[0]):
            best = (cost, when.time.value)
    return best[1] if best else None


def _place(passage: Passage, hit: Hit[Trigger], found: Arguments) -> str | None:
    """The nearest place behind a locative word that is no party to the event."""
    parties = {id(n) for n in (*found.actors, *found.recipients)}
    best: tuple[int, str] | None = None
    for named in passage.named:
        if named.place_id is None or id(named) in parties or named.naming.how in ("adjective", "people", "short"):
            continue
        prefix = named.naming.prefix
        located = named.kind == "place" or passage.marked(named.start - len(prefix), "locative") or prefix in ("ب", "وب")
        if not located:
            continue
        cost = abs(named.start - hit.start)
        if cost <= 120 and (best is None or cost < best[0]):
            best = (cost, named.place_id)
    return best[1] if best else None


