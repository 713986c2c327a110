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
from dragoman.find.circumstances import event_date, event_place
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.sides import OF_STATES, known_sides, neighbour, own_deed, refusal, sides_of, spoken_for
from dragoman.find.status import standing
from dragoman.find.triggers import triggers
from dragoman.find.words import Trigger

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""
CARRIED = frozenset({"ASSAULT", "RETREAT", "AGREE"})
"""Types whose two sides are still meant in the next sentences: a war, its truce, its treaty."""
ON_SOMEONE = frozenset({"ASSAULT", "SANCTION", "COERCE", "AID"})
"""Types that stand without an actor where the one they are done to is plain ("sanctions on Russia")."""
FAIR = 1.6
"""The weight at which one side makes an event of a noun."""
CLEAR = 2.9
"""The weight at which one side alone makes an event of a noun that needs two ("talks", "agreement")."""
SAME = {True: 40, False: 14}
"""For scripts with and without spaces: triggers of one type nearer than this, with the same actors, tell of one event."""
RECENT = 100
"""How many earlier events of its type a noun is compared with, so that a long page costs no more than its length."""
CARRY_SENTENCES = 2
"""How many sentences on the two sides of a conflict or agreement are still meant where nobody is named."""
_LISTED = re.compile(r"[\s,،、]*(?:and|и|و|和|及|以及)?\s*")


class EventDraft(msgspec.Struct, frozen=True):
    """An event before its row is made; offsets are of the folded view.

    It looks like `types.Event` and is another thing: what a finder saw in one article, in letters that are not the
    page's and without ids. `link.rows` makes the row, whose fields are the contract's.
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


def events(article: Sequence[Passage], drafts: Sequence[Draft]) -> list[EventDraft]:
    """The events of one article, in order; `drafts` are its statements, on whose word things stand."""
    found: list[EventDraft] = []
    body: dict[str, list[EventDraft]] = {}
    by_passage: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_passage.setdefault(id(draft.passage), []).append(draft)
    last: tuple[int, EventDraft] | None = None
    states: list[str] = []
    for index, passage in enumerate(article):
        mine = by_passage.get(id(passage), [])
        kept: list[EventDraft] = []
        for hit in triggers(passage):
            pair = (
                tuple(states[-2:])
                if passage.has(passage.start, passage.end, "pair") and len(states) > 1
                else ()
            )
            sides = pair or (
                (*last[1].actors,) if last is not None and index - last[0] <= CARRY_SENTENCES else ()
            )
            event = _event(passage, hit, mine, sides)
            if event is None or _told(event, hit, body.get(event.type, [])[-RECENT:]):
                continue
            rival = next(
                (other for other in kept if _same(event, other, SAME[passage.words.language.spaces])), None
            )
            if rival is not None and rival.confidence >= event.confidence:
                continue
            kept = [other for other in kept if other is not rival] + [event, *_listed(passage, event, hit)]
            if (
                hit.value.mutual
                and event.type in CARRIED
                and len(event.actors) == 2
                and not any(a.startswith(("person/", "local-")) for a in event.actors)
            ):
                last = index, event
        found += kept
        for event in kept if passage.role == "body" else ():
            body.setdefault(event.type, []).append(event)
        for named in passage.named:
            if named.kind == "state":
                states = [*[s for s in states if s != named.entity_id][-5:], named.entity_id]
    return found


def _told(event: EventDraft, hit: Hit[Trigger], before: Sequence[EventDraft]) -> bool:
    """Whether a noun only takes up an event of its type and article again, with nothing new: "the exercises are worrying"."""
    if hit.value.verb and event.by is None:
        return False
    sides = {*event.actors, *event.recipients}
    return any(
        sides <= {*other.actors, *other.recipients} and event.date in (None, other.date)
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
    while (
        at is not None
        and at + 1 < len(whens)
        and _LISTED.fullmatch(passage.text[whens[at].end : whens[at + 1].start])
    ):
        at += 1
        when = whens[at]
        out.append(msgspec.structs.replace(event, start=when.start, end=when.end, date=when.time.value))
    return out


def _event(
    passage: Passage, hit: Hit[Trigger], drafts: Sequence[Draft], carried: tuple[str, ...]
) -> EventDraft | None:
    trigger = hit.value
    source = _source(hit, drafts)
    found = arguments(passage, hit, source.content if source is not None else None)
    sides = known_sides(passage, hit)
    if sides is not None and len({*sides[0], *sides[1]}) == 1:
        between = tuple(
            dict.fromkeys(
                n.entity_id for n in (*found.actors, *found.recipients) if n.entity_id not in sides[0]
            )
        )
        return _drafted(passage, hit, source, found, (sides[0], between))
    sides = (
        sides
        or own_deed(passage, hit, source, found)
        or spoken_for(passage, hit, sides_of(trigger, found), source)
    )
    refused = refusal(hit, sides, source)
    if refused is not None:
        event = _drafted(passage, refused[0], source, found, refused[1])
        return msgspec.structs.replace(event, status="happened", by=None, denied_by=()) if event else None
    if (
        trigger.mutual
        and trigger.type in CARRIED
        and len(carried) > 1
        and len({*sides[0], *sides[1]}) < 2
        and passage.role == "body"
        and found.weight < CLEAR
    ):
        sides = carried, carried
    if not sides[0] and (not sides[1] or found.other < CLEAR or trigger.type not in ON_SOMEONE):
        return None
    if (
        not trigger.verb
        and len({*sides[0], *sides[1]}) < 2
        and found.weight < (CLEAR if trigger.mutual else FAIR)
    ):
        return None
    return _drafted(passage, hit, source, found, sides, carried)


def _drafted(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments, sides: tuple[tuple[str, ...], tuple[str, ...]],
    carried: tuple[str, ...] = (),
) -> EventDraft | None:  # fmt: skip
    """The event of `hit` between `sides`, with date, place and standing; None where it is told not to be."""
    trigger = hit.value
    when = event_date(passage, hit, source)
    known = any((n.start, n.end) == (hit.start, hit.end) for n in passage.named)
    stand = standing(passage, hit, source, known=known, dated=when is not None and "/" not in when)
    if stand is None:
        return None
    if (
        stand.status == "planned"
        and source is not None
        and source.said is not None
        and when == source.said.time.value
    ):
        when = None
    actors, recipients = sides
    if not recipients and trigger.type == "MOBILIZE" and passage.has(passage.start, passage.end, "border"):
        recipients = neighbour(passage, actors, source)
    if (
        not recipients
        and trigger.type in OF_STATES
        and len(carried) == 2
        and len(actors) == 1
        and actors[0] in carried
    ):
        recipients = tuple(side for side in carried if side != actors[0])
    if (
        when is None
        and source is not None
        and source.said is not None
        and passage.has(hit.start - MARGIN, hit.start, "ongoing")
    ):
        when = source.said.time.value
    status = (
        "ongoing"
        if stand.status == "happened" and when is not None and when.endswith("/..")
        else stand.status
    )
    place = event_place(passage, hit, found)
    if (
        place is None
        and trigger.type == "ASSAULT"
        and not trigger.mutual
        and recipients[:1]
        and recipients[0].startswith("state/")
    ):
        place = recipients[0]
    spots = [n.start for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    return EventDraft(
        min([hit.start, *spots]), max([hit.end, *ends]), hit.start, trigger.type, trigger.mode, actors, recipients, when,
        place, status, stand.by, stand.denied_by, round(0.45 + 0.1 * min(4, found.weight), 2), trigger.rule,
    )  # fmt: skip


def _same(event: EventDraft, other: EventDraft, reach: int) -> bool:
    near = abs(event.trigger - other.trigger) <= reach
    shared = bool(set(event.actors + event.recipients) & set(other.actors + other.recipients))
    if event.type == other.type:
        return near and shared
    sides = set(event.actors + event.recipients) == set(other.actors + other.recipients)
    return (near or sides) and shared and {event.type, other.type} == {"AGREE", "RETREAT"}


def _source(hit: Hit[Trigger], drafts: Sequence[Draft]) -> Draft | None:
    """The innermost statement in whose content the trigger stands."""
    holding = [
        d
        for d in drafts
        if d.content[0] <= hit.start < d.content[1] and not (d.cue and d.cue[0] <= hit.start < d.cue[1])
    ]
    return min(holding, key=lambda d: d.content[1] - d.content[0], default=None)
