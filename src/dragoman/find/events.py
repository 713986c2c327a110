"""Who did what to whom: events of an article, trigger by trigger.

Each name of the sentence is weighed as actor and as recipient of a trigger by the same few facts in every language:
on which side it stands, how far, behind which small word, in the same clause or not. What the weights are is written
in `arguments.py`; whether the thing happened is `status.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.arguments import Arguments, arguments
from dragoman.find.circumstances import event_date, event_place, narrower
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.mentioned import bare_mention
from dragoman.find.pairs import Pairs
from dragoman.find.passage import Passage, needed_end
from dragoman.find.retold import EventDraft, apart, dated, listed, same, told
from dragoman.find.sides import (
    known_date,
    known_sides,
    neighbour,
    own_deed,
    owner,
    refusal,
    sides_of,
    spoken_for,
)
from dragoman.find.status import commented, standing
from dragoman.find.triggers import triggers
from dragoman.find.unnamed import each_other, joint, left_out, stands_alone, unwelcome, with_one
from dragoman.find.words import Trigger

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""
CARRIED = frozenset({"ASSAULT", "RETREAT", "AGREE"})
"""Types whose two sides are still meant in the next sentences: a war, its truce, its treaty."""
ON_SOMEONE = frozenset({"ASSAULT", "SANCTION", "COERCE", "AID"})
"""Types that stand without an actor where the one they are done to is plain ("sanctions on Russia")."""
AT_WAR = frozenset({"ASSAULT", "MOBILIZE", "SANCTION", "COERCE"})
"""Types whose unnamed recipient is the other side, where two stand against each other."""
DECLARED = frozenset({"SANCTION", "AGREE", "CONCEDE", "AID", "SUPPORT", "PROTEST"})
"""Types that are done by being announced by those who do them."""
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


def events(article: Sequence[Passage], drafts: Sequence[Draft]) -> list[EventDraft]:
    """The events of one article, in order; `drafts` are its statements, on whose word things stand."""
    body: dict[str, list[EventDraft]] = {}
    by_passage: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_passage.setdefault(id(draft.passage), []).append(draft)
    last: tuple[int, EventDraft] | None = None
    pairs = Pairs()
    spans: list[tuple[Passage, list[EventDraft]]] = []
    for index, passage in enumerate(article):
        pairs.learn(passage)
        mine = by_passage.get(id(passage), [])
        kept: list[EventDraft] = []
        for hit in triggers(passage):
            carried = (*last[1].actors,) if last is not None and index - last[0] <= CARRY_SENTENCES else ()
            event = _event(passage, hit, mine, carried, pairs, index, kept)
            if event is None or told(event, hit, body.get(event.type, [])[-RECENT:]):
                continue
            if event.type == "REJECT" and any(k.type == "REJECT" and k.actors == event.actors for k in kept):
                continue
            rival = next(
                (other for other in kept if same(event, other, SAME[passage.words.language.spaces])), None
            )
            if rival is not None and apart(passage, rival, event):
                rival = None
            if rival is not None and rival.confidence >= event.confidence:
                continue
            kept = [other for other in kept if other is not rival] + [event, *listed(passage, event, hit)]
            pairs.take(index, passage, event)
            if (
                hit.value.mutual
                and event.type in CARRIED
                and len(event.actors) == 2
                and not any(a.startswith(("person/", "local-")) for a in event.actors)
            ):
                last = index, event
        for event in kept if passage.role == "body" else ():
            body.setdefault(event.type, []).append(event)
        pairs.close(passage)
        spans.append((passage, kept))
    return dated(spans)


def _event(
    passage: Passage,
    hit: Hit[Trigger],
    drafts: Sequence[Draft],
    carried: tuple[str, ...],
    pairs: Pairs,
    index: int,
    kept: Sequence[EventDraft],
) -> EventDraft | None:
    trigger = hit.value
    source = _source(hit, drafts)
    found = arguments(passage, hit, source.content if source is not None else None)
    if commented(passage, hit, found.actors):
        return None
    sides = known_sides(passage, hit)
    if sides is not None and len({*sides[0], *sides[1]}) == 1:
        between = tuple(
            dict.fromkeys(
                n.entity_id for n in (*found.actors, *found.recipients) if n.entity_id not in sides[0]
            )
        )
        return _drafted(passage, hit, source, found, (sides[0], between), None)
    sides = (
        sides
        or own_deed(passage, hit, source, found)
        or spoken_for(passage, hit, sides_of(trigger, found), source)
    )
    refused = refusal(hit, sides, source)
    if refused is not None:
        event = _drafted(passage, refused[0], source, found, refused[1], None)
        return msgspec.structs.replace(event, status="happened", by=None, denied_by=()) if event else None
    two = pairs.meant(passage, hit, tuple(dict.fromkeys((*sides[0], *sides[1])))) if trigger.mutual else None
    if two is not None and len({*two}) > 1:
        return _drafted(passage, hit, source, found, (two, two), None)
    if (
        trigger.mutual
        and trigger.type in CARRIED
        and len(carried) > 1
        and len({*sides[0], *sides[1]}) < 2
        and passage.role == "body"
        and found.weight < CLEAR
    ):
        sides = carried, carried
    sides = each_other(passage, hit, unwelcome(passage, hit, source, sides))
    crowd = trigger.type == "PROTEST" and not passage.words.language.spaces
    if crowd:
        sides = tuple(a for a in sides[0] if not a.startswith(("state/", "place/"))), sides[1]
    elif not sides[0] or with_one(passage, hit, found.actors):
        sides = left_out(passage, hit, source, sides, kept)
    alone = not sides[0] and (stands_alone(passage, hit) or (crowd and bool(found.actors)))
    if bare_mention(passage, hit, (*found.actors, *found.recipients)):
        return None
    if not sides[0] and not alone and (not sides[1] or found.other < CLEAR or trigger.type not in ON_SOMEONE):
        return None
    if (
        not alone
        and not trigger.verb
        and len({*sides[0], *sides[1]}) < 2
        and found.weight < (CLEAR if trigger.mutual else FAIR)
    ):
        return None
    if len(sides[0]) == 1 and not sides[1] and trigger.type in ("ASSAULT", "COERCE") and not trigger.mutual:
        sides = sides[0], owner(passage, hit, source, sides[0][0])
    other = None
    alone = len(sides[0]) == 1 and not sides[1] and not found.recipients
    if alone and not trigger.mutual and trigger.type in AT_WAR:
        other = pairs.other(passage, index, sides[0][0], carried=trigger.type in ("ASSAULT", "COERCE"))
    return _drafted(passage, hit, source, found, sides, other)


def _drafted(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments, sides: tuple[tuple[str, ...], tuple[str, ...]],
    other: str | None,
) -> EventDraft | None:  # fmt: skip
    """The event of `hit` between `sides`, with date, place and standing; None where it is told not to be."""
    trigger = hit.value
    when = event_date(passage, hit, source)
    known = any((n.start, n.end) == (hit.start, hit.end) for n in passage.named)
    stand = standing(passage, hit, source, known=known, dated=when is not None and "/" not in when)
    if stand is None:
        return None
    if stand.status in ("planned", "hypothetical"):
        when = event_date(passage, hit, source, ahead=stand.status == "planned" or source is not None)
    if when is None and known:
        when = known_date(passage, hit)
    actors, recipients = sides
    alone = trigger.mutual and len({*actors, *recipients}) < 2
    if alone and (trigger.type == "AGREE" or not trigger.verb) and stand.status == "hypothetical":
        return None
    if (
        alone
        and trigger.type == "RETREAT"
        and not trigger.verb
        and actors
        and all(a.startswith("person/") for a in actors)
    ):
        return None
    person = alone and not trigger.verb and all(a.startswith("person/") for a in actors)
    if person and passage.text.startswith(passage.words.edges.occasions, hit.end):
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
    if stand.status == "claimed" and _declares(passage, source, trigger.type, found, sides[0]):
        stand = msgspec.structs.replace(stand, status="happened")
    if stand.status in ("claimed", "happened") and _warned_off(source, actors, when):
        stand = msgspec.structs.replace(stand, status="hypothetical")
    status = (
        "ongoing"
        if stand.status == "happened" and when is not None and when.endswith("/..")
        else stand.status
    )
    place = event_place(passage, hit, found, source)
    if trigger.type == "ASSAULT" and recipients[:1] and recipients[0].startswith("place/"):
        place = recipients[0]
    if (
        place is None
        and trigger.type == "ASSAULT"
        and not trigger.mutual
        and recipients[:1]
        and recipients[0].startswith("state/")
    ):
        place = next(
            (
                at
                for n in found.recipients
                if n.entity_id == recipients[0] and (at := narrower(passage, n)) is not None
            ),
            recipients[0],
        )
    spots = [n.start for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    type_ = (
        trigger.single
        if trigger.single and len({*actors, *recipients}) < 2 and not joint(passage, hit)
        else trigger.type
    )
    return EventDraft(
        min([hit.start, *spots]), max([needed_end(passage, hit), *ends]), hit.start, type_, trigger.mode, actors, recipients, when,
        place, status, stand.by, stand.denied_by, round(0.45 + 0.1 * min(4, found.weight), 2), trigger.rule,
        not trigger.verb, _past(passage, hit),
    )  # fmt: skip


def _warned_off(source: Draft | None, actors: tuple[str, ...], when: str | None) -> bool:
    """Whether a deed without a day is what those who are warned might do: "warned Iran against attacking ships"."""
    return (
        source is not None
        and source.act == "warn"
        and when is None
        and bool(actors)
        and {*actors} <= {*source.to}
    )


def _declares(
    passage: Passage, source: Draft | None, type_: str, found: Arguments, actors: tuple[str, ...]
) -> bool:
    """Whether what a speaker tells stands as a fact: what he does by saying it, what is confirmed, his own side's peaceful deeds."""
    if source is None or type_ == "ASSAULT":
        return False
    own = {source.speaker.entity_id, f"state/{source.speaker.country}", *source.co_speakers}
    if type_ == "REJECT" and actors:
        return own.issuperset(actors)
    edges = passage.words.edges
    cue = passage.text[slice(*source.cue)] if source.cue is not None else ""
    if cue.endswith(edges.confirms):
        return True
    if source.act != "announce" and not any(word in cue for word in edges.declares):
        return False
    if type_ in DECLARED and actors and own.issuperset(actors):
        return True
    if passage.words.language.spaces or source.speaker.kind == "outlet":
        return False
    countries = {n.country for n in found.actors} | {a[6:] for a in actors if a.startswith("state/")}
    if found.mutual and source.speaker.country in countries:
        return True
    return countries <= {source.speaker.country, None} and source.speaker.country is not None


def _source(hit: Hit[Trigger], drafts: Sequence[Draft]) -> Draft | None:
    """The innermost statement in whose content the trigger stands."""
    holding = [
        d
        for d in drafts
        if d.content[0] <= hit.start < d.content[1] and not (d.cue and d.cue[0] <= hit.start < d.cue[1])
    ]
    return min(holding, key=lambda d: d.content[1] - d.content[0], default=None)


def _past(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a verb tells of something that is over, as far as its form shows it."""
    language, form = passage.words.language, passage.text[hit.start : hit.end]
    return (
        hit.value.verb
        and not form.split(" ")[0].endswith(language.unpast)
        and form[0] not in language.imperfect
        and not passage.passive(hit.start)
        and not passage.marked(hit.start, "infinitive")
    )
