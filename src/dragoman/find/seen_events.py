"""Events that the reading model sees, beside those that the rules find.

One of the rules' and one of the model's are the same event where their triggers meet. Parties that the rules did not find are the
model's; type and status are the surer one's. What only one of them sees stands where it is sure enough (measured by
`bench/quality/model.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.drafts import Draft
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.sight import RULE, Sight, agreed, named_in, parts_of
from dragoman.model.seen import Anchored

SURE = 0.55
"""Chance from which an event that only the model sees is taken."""
SURE_TYPE, SURE_STATUS = 0.95, 0.9
"""Chances from which the model's type or status stands against the rules'."""
REACH = 40
"""Code points between the triggers of one event at most where the words differ."""
PARTIES = frozenset({"person", "state", "government", "organisation", "group"})
MARGIN = 60


def with_sight(
    article: Sequence[Passage], ruled: Sequence[EventDraft], drafts: Sequence[Draft], sight: Sight
) -> list[EventDraft]:
    """The article's events: the rules' and the model's, each once."""
    out: list[EventDraft] = []
    left = list(ruled)
    for passage in article:
        mine = [e for e in left if passage.start <= e.trigger < passage.end]
        used: set[int] = set()
        for anchor in sight.within(passage.start, passage.end, "e"):
            event = next(
                (e for e in mine if id(e) not in used and anchor.start - 2 <= e.trigger < anchor.end + 2), None
            ) or next(
                (e for e in mine if id(e) not in used and e.type == anchor.kind and abs(e.trigger - anchor.start) <= REACH),
                None,
            )  # fmt: skip
            if event is not None:
                used.add(id(event))
                out.append(_together(passage, event, anchor))
            elif (made := _alone(passage, anchor, drafts)) is not None and not _repeats(made, [*mine, *out]):
                out.append(made)
        out += [e for e in mine if id(e) not in used]
    return sorted(out, key=lambda e: (e.start, e.trigger))


def _together(passage: Passage, event: EventDraft, anchor: Anchored) -> EventDraft:
    """The event that both see: sides as the rules have them, but for those that they took the wrong way round."""
    same = event.type == anchor.kind
    type_ = event.type if same or anchor.kind_sure < SURE_TYPE else anchor.kind
    mine, theirs = _parties(passage, anchor, "actor"), _parties(passage, anchor, "recipient")
    actors, recipients = event.actors or mine, event.recipients or theirs
    if mine and set(mine) & set(event.recipients) and not set(mine) & set(event.actors):
        actors, recipients = mine, theirs or tuple(a for a in event.actors if a not in mine)
    if recipients == actors and len(actors) == 1:
        recipients = ()
    alike = same and bool(set(mine) & set(actors))
    return msgspec.structs.replace(
        event,
        type=type_,
        mode=event.mode if type_ == event.type else None,
        status=_status(event, anchor),
        actors=actors,
        recipients=recipients,
        place=event.place or _place(passage, anchor),
        date=event.date or _date(passage, anchor),
        confidence=agreed(anchor) if alike else event.confidence,
        rule=f"{event.rule} {RULE}",
    )


def _status(event: EventDraft, anchor: Anchored) -> str:
    """The surer one's status; what stands on somebody's word, or is denied, is left to the rules, which know whose."""
    if (
        event.by
        or event.denied_by
        or anchor.status in ("claimed", "denied")
        or anchor.status_sure < SURE_STATUS
    ):
        return event.status
    return anchor.status


def _alone(passage: Passage, anchor: Anchored, drafts: Sequence[Draft]) -> EventDraft | None:
    """The event that only the model sees; None where it is unsure or has no party that the page names."""
    sure = anchor.sure * anchor.kind_sure
    actors, recipients = _parties(passage, anchor, "actor"), _parties(passage, anchor, "recipient")
    if sure < SURE or not (actors or recipients) or passage.role == "related":
        return None
    if recipients == actors and len(actors) == 1:
        recipients = ()
    holding = [
        d
        for d in drafts
        if d.passage is passage and d.content[0] <= anchor.start < d.content[1]
        and not (d.cue and d.cue[0] <= anchor.start < d.cue[1])
    ]  # fmt: skip
    source = min(holding, key=lambda d: d.content[1] - d.content[0], default=None)
    by = source.speaker.entity_id if source is not None else None
    if anchor.status == "claimed" and by is None:
        return None
    ends = [(p.start, p.end) for p in anchor.parts if p.kind in ("actor", "recipient")]
    near = [(a, b) for a, b in ends if abs(a - anchor.start) <= MARGIN and passage.start <= a < passage.end]
    return EventDraft(
        min([anchor.start, *(a for a, _ in near)]), max([anchor.end, *(b for _, b in near)]), anchor.start, anchor.kind, None,
        actors, recipients, _date(passage, anchor), _place(passage, anchor), anchor.status, by,
        (by,) if anchor.status == "denied" and by else (), round(min(0.9, sure * anchor.status_sure), 2), RULE,
    )  # fmt: skip


def _repeats(event: EventDraft, others: Sequence[EventDraft]) -> bool:
    """Whether an event near it tells the same already."""
    return any(
        other.type == event.type
        and abs(other.trigger - event.trigger) <= REACH
        and bool({*other.actors, *other.recipients} & {*event.actors, *event.recipients})
        for other in others
    )


def _parties(passage: Passage, anchor: Anchored, kind: str) -> tuple[str, ...]:
    names = [n for part in parts_of(anchor, kind) for n in named_in(passage, part) if n.kind in PARTIES]
    people = [n for n in names if n.kind == "person"]
    return tuple(dict.fromkeys(n.entity_id for n in (people or names)))


def _place(passage: Passage, anchor: Anchored) -> str | None:
    names = [n for part in parts_of(anchor, "P") for n in named_in(passage, part)]
    return next(
        (n.place_id or n.entity_id for n in names if n.place_id or n.kind in ("place", "state")), None
    )


def _date(passage: Passage, anchor: Anchored) -> str | None:
    for part in parts_of(anchor, "D"):
        for when in passage.times:
            if when.start < part.end and part.start < when.end:
                return when.time.value
    return None
