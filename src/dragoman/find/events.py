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
from dragoman.find.passage import Named, Passage, When
from dragoman.find.statements import Draft
from dragoman.find.status import standing
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""
CARRIED = frozenset({"ASSAULT", "RETREAT", "AGREE"})
"""Types whose two sides are still meant in the next sentences: a war, its truce, its treaty."""
ON_SOMEONE = frozenset({"ASSAULT", "SANCTION", "COERCE", "AID"})
"""Types that stand without an actor where the one they are done to is plain ("sanctions on Russia")."""
OF_STATES = frozenset({"SANCTION", "MOBILIZE", "ASSAULT", "AID", "COERCE"})
"""Types that an official's own word tells of his state, not of himself."""
FAIR = 1.6
"""The weight at which one side makes an event of a noun."""
PARTED = 45
"""What another trigger in between makes a date farther, in code points."""
HISTORY = "1990"
"""Named operations that ended before are recalled, not reported."""
UNMARKED = 50
"""What a place without a locative word is farther away, in code points."""
CLEAR = 2.9
"""The weight at which one side alone makes an event of a noun that needs two ("talks", "agreement")."""
SAME = {True: 40, False: 14}
"""For scripts with and without spaces: triggers of one type nearer than this, with the same actors, tell of one event."""
CARRY_SENTENCES = 2
"""How many sentences on the two sides of a conflict or agreement are still meant where nobody is named."""
_GROUND = ("地区", "境内", "一带", "地带", " region", " area")
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
    body: dict[str, list[EventDraft]] = {}
    by_passage: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_passage.setdefault(id(draft.passage), []).append(draft)
    last: tuple[int, EventDraft] | None = None
    states: list[str] = []
    for index, passage in enumerate(article):
        mine = by_passage.get(id(passage), [])
        kept: list[EventDraft] = []
        for hit in _triggers(passage):
            pair = tuple(states[-2:]) if passage.has(passage.start, passage.end, "pair") and len(states) > 1 else ()
            sides = pair or ((*last[1].actors,) if last is not None and index - last[0] <= CARRY_SENTENCES else ())
            event = _event(passage, hit, mine, sides)
            if event is None or _told(event, hit, body.get(event.type, ())):
                continue
            rival = next((other for other in kept if _same(event, other, SAME[passage.words.language.spaces])), None)
            if rival is not None and rival.confidence >= event.confidence:
                continue
            kept = [other for other in kept if other is not rival] + [event, *_listed(passage, event, hit)]
            if hit.value.mutual and event.type in CARRIED and len(event.actors) == 2 and not any(a.startswith(("person/", "local-")) for a in event.actors):
                last = index, event
        found += kept
        for event in kept if passage.role == "body" else ():
            body.setdefault(event.type, []).append(event)
        for named in passage.named:
            if named.kind == "state":
                states = [s for s in states if s != named.entity_id][-5:] + [named.entity_id]
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
    while at is not None and at + 1 < len(whens) and _LISTED.fullmatch(passage.text[whens[at].end : whens[at + 1].start]):
        at += 1
        when = whens[at]
        out.append(msgspec.structs.replace(event, start=when.start, end=when.end, date=when.time.value))
    return out


def _triggers(passage: Passage) -> list[Hit[Trigger]]:
    """Trigger words that are no part of a name, and names of operations, exercises and agreements."""
    names = [n for n in passage.named if not n.naming.inside]
    things = [_thing(passage, n) for n in names if n.kind in _NAMED_THINGS and not _history(n.entity_id)]
    taken = [(n.start, n.end) for n in names]
    free = [
        t for t in passage.triggers if t.value.type != "NONE" and not any(a < t.end and t.start < b and not t.start <= a < b <= t.end for a, b in taken)
    ]
    return [t for t in sorted([*things, *free], key=lambda h: h.start) if not _governed(passage, t, free)]


def _history(entity_id: str) -> bool:
    """Whether a named operation is a war of history, which news only recalls."""
    row = knowledge_base().get(entity_id)
    return row is not None and row.until is not None and row.until < HISTORY


def _thing(passage: Passage, named: Named) -> Hit[Trigger]:
    """A named operation, exercise or agreement as a trigger; one whose name speaks of keeping the peace is aid."""
    aid = next((t.value for t in passage.triggers if t.value.type == "AID" and named.start <= t.start and t.end <= named.end), None)
    mutual = named.kind != "operation"
    kind, status = ("AID", aid.status) if aid is not None else (_NAMED_THINGS[named.kind], None)
    return Hit(named.start, named.end, Trigger(kind, aid.mode if aid else None, False, mutual, status, named.naming.rule))


def _governed(passage: Passage, hit: Hit[Trigger], others: Sequence[Hit[Trigger]]) -> bool:
    """Whether another trigger has this one for its object: aid that is cut, a truce that is asked for."""
    masters = {"AID": ("SANCTION",), "RETREAT": ("REQUEST", "REJECT"), "AGREE": ("REQUEST", "REJECT"), "SANCTION": ("CONCEDE",), "SUPPORT": ("AGREE",)}
    master = () if hit.value.verb else masters.get(hit.value.type, ())
    return any(
        o.value.type in master and 0 <= hit.start - o.end <= (40 if o.value.needs else 24) and not any(c in passage.text[o.end : hit.start] for c in ",،;")
        for o in others
    )  # fmt: skip


def _event(passage: Passage, hit: Hit[Trigger], drafts: Sequence[Draft], carried: tuple[str, ...]) -> EventDraft | None:
    trigger = hit.value
    source = _source(hit, drafts)
    found = arguments(passage, hit, source.content if source is not None else None)
    sides = _known_sides(passage, hit)
    if sides is not None and len({*sides[0], *sides[1]}) == 1:
        between = tuple(dict.fromkeys(n.entity_id for n in (*found.actors, *found.recipients) if n.entity_id not in sides[0]))
        return _drafted(passage, hit, source, found, (sides[0], between))
    sides = sides or _own_deed(passage, hit, source, found) or _spoken_for(passage, hit, _sides(trigger, found), source)
    if trigger.mutual and trigger.type in CARRIED and len(carried) > 1 and len({*sides[0], *sides[1]}) < 2 and passage.role == "body" and found.weight < CLEAR:
        sides = carried, carried
    if not sides[0] and (not sides[1] or found.other < CLEAR or trigger.type not in ON_SOMEONE):
        return None
    if not trigger.verb and len({*sides[0], *sides[1]}) < 2 and found.weight < (CLEAR if trigger.mutual else FAIR):
        return None
    return _drafted(passage, hit, source, found, sides, carried)


def _drafted(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments, sides: tuple[tuple[str, ...], tuple[str, ...]],
    carried: tuple[str, ...] = (),
) -> EventDraft | None:  # fmt: skip
    """The event of `hit` between `sides`, with date, place and standing; None where it is told not to be."""
    trigger = hit.value
    when = _date(passage, hit, source)
    known = any((n.start, n.end) == (hit.start, hit.end) for n in passage.named)
    stand = standing(passage, hit, source, known=known, dated=when is not None and "/" not in when)
    if stand is None:
        return None
    if stand.status == "planned" and source is not None and source.said is not None and when == source.said.time.value:
        when = None
    actors, recipients = sides
    if not recipients and trigger.type == "MOBILIZE" and passage.has(passage.start, passage.end, "border"):
        recipients = _neighbour(passage, actors, source)
    if not recipients and trigger.type in OF_STATES and len(carried) == 2 and len(actors) == 1 and actors[0] in carried:
        recipients = tuple(side for side in carried if side != actors[0])
    if when is None and source is not None and source.said is not None and passage.has(hit.start - MARGIN, hit.start, "ongoing"):
        when = source.said.time.value
    status = "ongoing" if stand.status == "happened" and when is not None and when.endswith("/..") else stand.status
    place = _place(passage, hit, found)
    if place is None and trigger.type == "ASSAULT" and not trigger.mutual and recipients[:1] and recipients[0].startswith("state/"):
        place = recipients[0]
    spots = [n.start for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    return EventDraft(
        min([hit.start, *spots]), max([hit.end, *ends]), hit.start, trigger.type, trigger.mode, actors, recipients, when,
        place, status, stand.by, stand.denied_by, round(0.45 + 0.1 * min(4, found.weight), 2), trigger.rule,
    )  # fmt: skip


def _neighbour(passage: Passage, actors: tuple[str, ...], source: Draft | None) -> tuple[str, ...]:
    """The one other state that a sentence on forces at a border names, the accuser's included."""
    states = {n.entity_id for n in passage.named if n.kind == "state" and not n.naming.inside}
    if source is not None and source.speaker.country:
        states.add(f"state/{source.speaker.country}")
    others = states - set(actors)
    return tuple(others) if len(others) == 1 else ()


def _known_sides(passage: Passage, hit: Hit[Trigger]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The parties that the knowledge base has for a named operation, exercise or agreement."""
    named = next((n for n in passage.named if (n.start, n.end) == (hit.start, hit.end) and n.kind in _NAMED_THINGS), None)
    row = knowledge_base().get(named.entity_id) if named is not None else None
    if row is None or not row.parties:
        return None
    parties = tuple(row.parties)
    return (parties, tuple(row.against)) if row.against else (parties, parties)


def _own_deed(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The sides of what a speaker says of himself, where "that he" joins speaker and verb: "نفت إيران أنها زودت روسيا"."""
    if source is None or not hit.value.verb or passage.words.language.order != "VS" or source.content[0] < passage.start:
        return None
    begin = source.content[0]
    if not passage.has(begin - 8, begin, "self") or not 0 <= hit.start - begin <= 8:
        return None
    who = source.speaker.entity_id
    official = source.speaker.kind == "person" and source.speaker.country and hit.value.type in OF_STATES
    actor = f"state/{source.speaker.country}" if official else who
    others = tuple(dict.fromkeys(n.entity_id for n in (*found.actors, *found.recipients) if n.entity_id not in (actor, who)))
    return ((actor, *others), (actor, *others)) if hit.value.mutual and others else ((actor,), others)


def _spoken_for(
    passage: Passage, hit: Hit[Trigger], sides: tuple[tuple[str, ...], tuple[str, ...]], source: Draft | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides, where the speaker speaks of his own: "we work with A" acts for his state; so does his threat of war."""
    if source is None or source.speaker.country is None:
        return sides
    trigger, language = hit.value, passage.words.language
    drops = language.order == "VS" or not language.spaces or passage.has(source.content[0], hit.start, "we", "pronoun")
    state = f"state/{source.speaker.country}"
    own = source.speaker.entity_id
    body = source.speaker.kind == "government" and trigger.type in ("COOPERATE", "AGREE")
    if (trigger.type in OF_STATES or body) and own in sides[0]:
        return tuple(state if a == own else a for a in sides[0]), tuple(state if r == own else r for r in sides[1])
    if trigger.verb and drops and not sides[0] and sides[1]:
        return (state,), tuple(r for r in sides[1] if r != state)
    return sides


def _sides(trigger: Trigger, found: Arguments) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actor and recipient ids; where two sides act on each other, each is both."""
    actors = tuple(dict.fromkeys(n.entity_id for n in found.actors))
    recipients = tuple(dict.fromkeys(n.entity_id for n in found.recipients if n.entity_id not in actors))
    if not recipients and found.ground is not None and found.ground not in actors:
        recipients = (found.ground,)
    if trigger.mutual and found.mutual:
        both = tuple(dict.fromkeys((*actors, *recipients)))
        if len(both) > 1:
            return both, both
    return actors, recipients


def _same(event: EventDraft, other: EventDraft, reach: int) -> bool:
    near = abs(event.trigger - other.trigger) <= reach
    shared = bool(set(event.actors + event.recipients) & set(other.actors + other.recipients))
    if event.type == other.type:
        return near and shared
    sides = set(event.actors + event.recipients) == set(other.actors + other.recipients)
    return (near or sides) and shared and {event.type, other.type} == {"AGREE", "RETREAT"}


def _source(hit: Hit[Trigger], drafts: Sequence[Draft]) -> Draft | None:
    """The innermost statement in whose content the trigger stands."""
    holding = [d for d in drafts if d.content[0] <= hit.start < d.content[1] and not (d.cue and d.cue[0] <= hit.start < d.cue[1])]
    return min(holding, key=lambda d: d.content[1] - d.content[0], default=None)


def _date(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> str | None:
    """The nearest time expression in the sentence: of the same clause before others, of the same words before the report.

    "Since the start of X on D" opens an interval at D.
    """
    best: tuple[float, When] | None = None
    for when in passage.times:
        low, high = min(when.end, hit.end), max(when.start, hit.start)
        between = passage.text[low:high]
        parted = sum(1 for t in passage.triggers if low <= t.start and t.end <= high)
        cost = len(between) + 40 * sum(between.count(c) for c in "،,;؛") + PARTED * parted
        cost += 30 if passage.quoted(when.start) != passage.quoted(hit.start) else 0
        cost += 60 if source is not None and not source.content[0] <= when.start < source.content[1] else 0
        if cost <= 220 and (best is None or cost < best[0]):
            best = (cost, when)
    if best is None:
        return None
    value = best[1].time.value
    since = "/" not in value and passage.has(best[1].start - 90, best[1].start, "since")
    return f"{value}/.." if since and best[1].start < hit.start else value


def _place(passage: Passage, hit: Hit[Trigger], found: Arguments) -> str | None:
    """The nearest place behind a locative word that is no party to the event."""
    parties = {id(n) for n in (*found.actors, *found.recipients)}
    best: tuple[int, str] | None = None
    for named in passage.named:
        if named.place_id is None or id(named) in parties or named.naming.how in ("adjective", "people", "short"):
            continue
        prefix = named.naming.prefix
        located = passage.marked(named.start - len(prefix), "locative") or prefix in ("ب", "وب") or passage.text.startswith(_GROUND, named.end)
        if not located and named.kind != "place":
            continue
        cost = abs(named.start - hit.start) + (0 if located else UNMARKED)
        if cost <= 120 and (best is None or cost < best[0]):
            best = (cost, named.place_id)
    return best[1] if best else None


