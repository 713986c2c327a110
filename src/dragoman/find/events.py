"""Who did what to whom: events of an article, trigger by trigger.

Each name of the sentence is weighed as actor and as recipient of a trigger by the same few facts in every language:
on which side it stands, how far, behind which small word, in the same clause or not. What the weights are is written
in `arguments.py`; whether the thing happened is `status.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.alone import FAIR, alone_event
from dragoman.find.arabic_strikes import one_strike
from dragoman.find.arguments import arguments
from dragoman.find.contrasted import disowned
from dragoman.find.crowds import by_crowd
from dragoman.find.deeds import ON_SOMEONE
from dragoman.find.doers import TALKED
from dragoman.find.drafts import Draft
from dragoman.find.event_draft import draft_event
from dragoman.find.invited import coming, guest_comes, host_and_guest, host_of_both, invites
from dragoman.find.lexicon import Hit
from dragoman.find.mentioned import bare_mention
from dragoman.find.own_content import own_content
from dragoman.find.own_dead import own_dead
from dragoman.find.pairs import Pairs
from dragoman.find.passage import Passage
from dragoman.find.people import with_people
from dragoman.find.retold import (
    EventDraft,
    apart,
    beside_verb,
    dated,
    inside,
    listed,
    same,
    told,
    with_noun,
)
from dragoman.find.scene import JUDGING
from dragoman.find.sides import known_sides, owner, refusal, sides_of
from dragoman.find.status import commented
from dragoman.find.subject.clause_before import own_clause
from dragoman.find.subject.filled import carried_on, sides_told
from dragoman.find.subject.resumed import goes_on
from dragoman.find.told import Told
from dragoman.find.triggers import HISTORY, triggers
from dragoman.find.wanted import wanted
from dragoman.find.words import Trigger

CARRIED = frozenset({"ASSAULT", "RETREAT", "AGREE"})
"""Types whose two sides are still meant in the next sentences: a war, its truce, its treaty."""
AT_WAR = frozenset({"ASSAULT", "MOBILIZE", "SANCTION", "COERCE"})
"""Types whose unnamed recipient is the other side, where two stand against each other."""
CLEAR = 2.9
"""The weight at which one side alone makes an event of a noun that needs two ("talks", "agreement")."""
SAME = {True: 40, False: 14}
"""For scripts with and without spaces: triggers of one type nearer than this, with the same actors, tell of one event."""
RECENT = 100
"""How many earlier events of its type a noun is compared with, so that a long page costs no more than its length."""
BOTH_REACH = 30
"""How far from a trigger a word for both sides stands, in code points."""
CARRY_SENTENCES = 2
"""How many sentences on the two sides of a conflict or agreement are still meant where nobody is named."""


def events(article: Sequence[Passage], drafts: Sequence[Draft]) -> list[EventDraft]:
    """The events of one article, in order; `drafts` are its statements, on whose word things stand."""
    body: dict[str, list[EventDraft]] = {}
    by_passage: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_passage.setdefault(id(draft.passage), []).append(draft)
    last: tuple[int, EventDraft] | None = None
    two: tuple[int, tuple[str, ...]] = 0, ()
    truce = False
    pairs = Pairs()
    spans: list[tuple[Passage, list[EventDraft]]] = []
    for index, passage in enumerate(article):
        pairs.learn(passage)
        mine = by_passage.get(id(passage), [])
        kept: list[EventDraft] = []
        for hit in triggers(passage):
            carried = (*last[1].actors,) if last is not None and index - last[0] <= CARRY_SENTENCES else ()
            at_war = "ASSAULT" in body or any(k.type == "ASSAULT" for k in kept)
            if hit.value.type == "ASSAULT" and last is not None and last[1].type == "AGREE" and not truce:
                carried = ()
            event = _event(passage, hit, mine, carried, pairs, index, kept, at_war)
            event = _of_both(passage, hit, event, kept, two[1] if index - two[0] <= CARRY_SENTENCES else ())
            if event is not None and event.date is not None and event.date < HISTORY and _nobody_s(event):
                continue
            if event is None or told(event, hit, body.get(event.type, [])[-RECENT:]):
                continue
            strike = one_strike(passage, hit, event, kept)
            if strike is not None:
                kept[kept.index(strike[0])] = strike[1]
                continue
            verb = beside_verb(event, kept) if passage.words.language.order == "VS" else None
            if verb is not None:
                kept[kept.index(verb)] = with_noun(verb, event)
                continue
            if event.type == "REJECT" and any(k.type == "REJECT" and k.actors == event.actors for k in kept):
                continue
            rival = next(
                (
                    other
                    for other in kept
                    if same(event, other, SAME[passage.words.language.spaces])
                    or inside(passage, event, other)
                ),
                None,
            )
            if rival is not None and (apart(passage, rival, event) or coming(event, rival)):
                rival = None
            if rival is not None and rival.confidence >= event.confidence:
                if event.noun and not rival.noun and event.type == rival.type:
                    kept[kept.index(rival)] = with_noun(rival, event)
                continue
            kept = [other for other in kept if other is not rival] + [event, *listed(passage, event, hit)]
            pairs.take(index, passage, event)
            if event.type in TALKED and len(met := {*event.actors, *event.recipients}) == 2:
                two = index, tuple(sorted(met))
            if (
                hit.value.mutual
                and event.type in CARRIED
                and len(event.actors) == 2
                and not any(a.startswith(("person/", "local-")) for a in event.actors)
            ):
                last = index, event
                truce = any(t.value.type in ("RETREAT", "ASSAULT") for t in passage.triggers)
        kept = [with_people(passage, event) for event in kept] if passage.people else kept
        kept = [disowned(passage, event, mine) for event in kept]
        for event in kept if passage.role == "body" else ():
            body.setdefault(event.type, []).append(event)
        pairs.close(passage)
        spans.append((passage, kept))
    return dated(spans)


def _nobody_s(event: EventDraft) -> bool:
    """Whether people and bodies of no known state alone are told to do a deed."""
    return all(one.startswith("group/") and one.count("/") == 1 for one in event.actors)


def _event(
    passage: Passage,
    hit: Hit[Trigger],
    drafts: Sequence[Draft],
    carried: tuple[str, ...],
    pairs: Pairs,
    index: int,
    kept: Sequence[EventDraft],
    at_war: bool,
) -> EventDraft | None:
    source = _source(passage, hit, drafts)
    found = arguments(passage, hit, source.content if source is not None else None)
    trigger = hit.value
    if commented(passage, hit, found.actors):
        return None
    if (dead := own_dead(passage, hit, source, found)) is not None:
        return draft_event(passage, hit, source, found, ((), (dead,)))
    sides = known_sides(passage, hit)
    if sides is not None and len({*sides[0], *sides[1]}) == 1:
        between = tuple(
            dict.fromkeys(
                n.entity_id for n in (*found.actors, *found.recipients) if n.entity_id not in sides[0]
            )
        )
        return draft_event(passage, hit, source, found, (sides[0], between))
    sides = (
        sides
        or host_and_guest(passage, hit, drafts)
        or host_of_both(passage, hit, found, pairs.meant(passage, hit, ()) if trigger.mutual else None)
    )
    sides = sides or sides_told(passage, hit, source, found, kept)
    if trigger.crowd:
        hit = by_crowd(passage, hit, tuple(n.entity_id for n in found.actors) if trigger.mutual else sides[0])
        if hit.value.type == "NONE":
            return None
        sides = sides_of(hit.value, found) if trigger.mutual else sides
        trigger = hit.value
    refused = refusal(hit, sides, source)
    if refused is not None:
        event = draft_event(passage, refused[0], source, found, refused[1])
        return msgspec.structs.replace(event, status="happened", by=None, denied_by=()) if event else None
    both = trigger.mutual and not invites(passage, hit)
    two = pairs.meant(passage, hit, tuple(dict.fromkeys((*sides[0], *sides[1])))) if both else None
    if two is not None and len({*two}) > 1:
        return draft_event(passage, hit, source, found, (two, two))
    if (
        trigger.mutual
        and trigger.type in CARRIED
        and len(carried) > 1
        and len({*sides[0], *sides[1]}) < 2
        and passage.role == "body"
        and found.weight < CLEAR
    ):
        sides = carried, carried
    sides = carried_on(passage, hit, source, found, sides, kept, drafts)
    sides = guest_comes(hit, source, sides, kept)
    if bare_mention(passage, hit, (*found.actors, *found.recipients)):
        return None
    if (own := own_content(passage, hit, source, sides)) is not None:
        return draft_event(passage, hit, source, found, own[0], stand=own[1])
    unnamed = not sides[0] and (not sides[1] or found.other < CLEAR or trigger.type not in ON_SOMEONE)
    faint = (
        not trigger.verb
        and (trigger.mutual or bool(found.actors) or not sides[0])
        and len({*sides[0], *sides[1]}) < 2
        and found.weight < (CLEAR if trigger.mutual else FAIR)
    )
    if (unnamed or faint) and (deed := wanted(passage, hit, source)) is not None:
        near = {n.entity_id for n in passage.named if n.start >= deed.begin}
        others = tuple(r for r in (*sides[0], *sides[1]) if r not in deed.who and r in near)
        return draft_event(passage, hit, source, found, (deed.who, others), wanted=deed.status)
    if unnamed or faint:
        return alone_event(Told(passage, hit, source, found, sides, at_war))
    if len(sides[0]) == 1 and not sides[1] and trigger.type in ("ASSAULT", "COERCE") and not trigger.mutual:
        sides = sides[0], owner(passage, hit, source, sides[0][0])
    other = None
    alone = len(sides[0]) == 1 and not sides[1] and not found.recipients
    if alone and not trigger.mutual and trigger.type in AT_WAR:
        other = pairs.other(passage, index, sides[0][0], carried=trigger.type in ("ASSAULT", "COERCE"))
    return draft_event(passage, hit, source, found, sides, other)


def _of_both(
    passage: Passage,
    hit: Hit[Trigger],
    event: EventDraft | None,
    kept: Sequence[EventDraft],
    two: tuple[str, ...],
) -> EventDraft | None:
    """The event with the sides named before it, where "both" do it: "A and B signed; both sides cease fire". `two`: those named last."""
    if event is None or event.actors or not hit.value.mutual:
        return event
    near = max(passage.start, hit.start - BOTH_REACH), min(passage.end, hit.end + BOTH_REACH)
    if not passage.has(*near, "pair", "pair_countries", "pair_people"):
        return event
    both = next((k.actors for k in reversed(kept) if len(k.actors) > 1), two)
    return msgspec.structs.replace(event, actors=both, recipients=both)


def _source(passage: Passage, hit: Hit[Trigger], drafts: Sequence[Draft]) -> Draft | None:
    """The innermost statement in whose content the trigger stands."""
    holding = [
        d
        for d in drafts
        if d.content[0] <= hit.start < d.content[1]
        and not (d.cue and d.cue[0] <= hit.start < d.cue[1])
        and not goes_on(d, hit)
    ]
    if any(d.act in JUDGING for d in holding) and (begin := own_clause(passage, hit)) is not None:
        holding = [d for d in holding if d.act not in JUDGING or d.content[0] >= begin]
    return min(holding, key=lambda d: d.content[1] - d.content[0], default=None)
