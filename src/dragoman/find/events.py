"""Who did what to whom: events of an article, trigger by trigger.

Each name of the sentence is weighed as actor and as recipient of a trigger by the same few facts in every language:
on which side it stands, how far, behind which small word, in the same clause or not. What the weights are is written
in `arguments.py`; whether the thing happened is `status.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.alone import deed, recalled, sufferers
from dragoman.find.arguments import Arguments, arguments
from dragoman.find.circumstances import event_date, event_place, narrower
from dragoman.find.deeds import ON_SOMEONE, asked, judged, told_so
from dragoman.find.drafts import Draft
from dragoman.find.left_out import each_other, joint, left_out, own_clause, stands_alone, unwelcome, with_one
from dragoman.find.lexicon import Hit
from dragoman.find.mentioned import bare_mention
from dragoman.find.pairs import Pairs
from dragoman.find.passage import Passage
from dragoman.find.resumed import goes_on
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
from dragoman.find.same_subject import same_subject
from dragoman.find.scene import JUDGING
from dragoman.find.sides import (
    asked_deed,
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
from dragoman.find.subjects import by_crowd, by_pronoun, chained, self_told
from dragoman.find.triggers import HISTORY, triggers
from dragoman.find.unnamed import Shown, lists_doers
from dragoman.find.unnamed import unnamed as doer
from dragoman.find.wanted import heads_content, wanted
from dragoman.find.wording import past, words_of
from dragoman.find.words import Trigger

MARGIN = 60
"""Code points of evidence kept on either side of a trigger at most."""
CARRIED = frozenset({"ASSAULT", "RETREAT", "AGREE"})
"""Types whose two sides are still meant in the next sentences: a war, its truce, its treaty."""
AT_WAR = frozenset({"ASSAULT", "MOBILIZE", "SANCTION", "COERCE"})
"""Types whose unnamed recipient is the other side, where two stand against each other."""
DECLARED = frozenset({"SANCTION", "AGREE", "CONCEDE", "AID", "SUPPORT", "PROTEST"})
"""Types that are done by being announced by those who do them."""
POLICED = frozenset({"arrest", "deport", "ban", "martial-law", "restrict"})
"""Modes of force against one's own, which nobody contests."""
FAIR = 1.6
"""The weight at which one side makes an event of a noun."""
SURE = 2.4
"""The weight at which somebody is whom a deed without an actor is done to."""
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
            if event is None or told(event, hit, body.get(event.type, [])[-RECENT:]):
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
            if rival is not None and apart(passage, rival, event):
                rival = None
            if rival is not None and rival.confidence >= event.confidence:
                if event.noun and not rival.noun and event.type == rival.type:
                    kept[kept.index(rival)] = with_noun(rival, event)
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
                truce = any(t.value.type in ("RETREAT", "ASSAULT") for t in passage.triggers)
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
    at_war: bool,
) -> EventDraft | None:
    source = _source(passage, hit, drafts)
    found = arguments(passage, hit, source.content if source is not None else None)
    trigger = hit.value
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
        or asked_deed(passage, hit, source, found)
        or self_told(passage, hit, source, found)
        or spoken_for(
            passage,
            hit,
            chained(passage, hit, by_pronoun(passage, hit, found, sides_of(trigger, found)), kept),
            source,
        )
    )
    if trigger.crowd:
        hit = by_crowd(hit, tuple(n.entity_id for n in found.actors) if trigger.mutual else sides[0])
        sides = sides_of(hit.value, found) if trigger.mutual else sides
        trigger = hit.value
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
        sides = tuple(a for a in sides[0] if not a.startswith(("state/", "place/", "person/"))), sides[1]
    elif not sides[0] or with_one(passage, hit, found.actors):
        sides = left_out(passage, hit, source, sides, kept)
    if bare_mention(passage, hit, (*found.actors, *found.recipients)):
        return None
    ahead = all(n.end <= hit.start for n in found.actors)
    if ahead and (going_on := same_subject(passage, hit, kept, drafts)):
        others = tuple(
            n.entity_id for n in found.recipients if n.start > hit.end and n.entity_id not in going_on
        )
        sides = (
            ((*going_on, *others), (*going_on, *others)) if trigger.mutual and others else (going_on, others)
        )
    unnamed = not sides[0] and (not sides[1] or found.other < CLEAR or trigger.type not in ON_SOMEONE)
    faint = (
        not trigger.verb
        and len({*sides[0], *sides[1]}) < 2
        and found.weight < (CLEAR if trigger.mutual else FAIR)
    )
    if (unnamed or faint) and (who := wanted(passage, hit, source)) is not None:
        others = tuple(r for r in (*sides[0], *sides[1]) if r not in who)
        event = _drafted(passage, hit, source, found, (who, others), None)
        return msgspec.structs.replace(event, status="hypothetical") if event is not None else None
    if unnamed or faint:
        return _alone(passage, hit, source, found, sides, at_war)
    if len(sides[0]) == 1 and not sides[1] and trigger.type in ("ASSAULT", "COERCE") and not trigger.mutual:
        sides = sides[0], owner(passage, hit, source, sides[0][0])
    other = None
    alone = len(sides[0]) == 1 and not sides[1] and not found.recipients
    if alone and not trigger.mutual and trigger.type in AT_WAR:
        other = pairs.other(passage, index, sides[0][0], carried=trigger.type in ("ASSAULT", "COERCE"))
    return _drafted(passage, hit, source, found, sides, other)


def _alone(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: tuple[tuple[str, ...], tuple[str, ...]],
    at_war: bool,
) -> EventDraft | None:
    """The event of a deed whose doer has no name, where the sentence shows that it is one."""
    if not passage.words.language.spaces:
        of_it = passage.text.endswith(passage.words.edges.noun_before, passage.start, hit.start)
        crowd = hit.value.type == "PROTEST" and bool(found.actors) and not of_it
        shown_so = not sides[0] and (crowd or stands_alone(passage, hit))
        return _drafted(passage, hit, source, found, sides, None) if shown_so else None
    if passage.words.language.order == "VS":
        return _by_its_words(passage, hit, source, found, sides) if hit.value.alone else None
    if not lists_doers(passage):
        return _in_words(passage, hit, source, found, sides, at_war) if hit.value.alone else None
    shown = Shown() if asked(passage, hit, source) else doer(passage, hit)
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
    event = _drafted(passage, hit, source, found, (actors, both), None)
    if event is None or (shown is None and not told_so(passage, hit, source, event)):
        return None
    if event.date is not None and event.date < HISTORY:
        return None
    if shown is not None and shown.status not in ("", "happened") and event.status in ("happened", "claimed"):
        event = msgspec.structs.replace(event, status=shown.status)
    return event


def _in_words(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: tuple[tuple[str, ...], tuple[str, ...]],
    at_war: bool,
) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it; a noun must have its day or its place."""
    if not deed(passage, hit, at_war):
        return None
    event = _drafted(passage, hit, source, found, ((), sufferers(passage, hit, found, sides[1])), None)
    if event is None or event.status == "denied" or recalled(passage, event.date):
        return None
    told = hit.value.verb or event.date is not None or event.place is not None
    return event if told and (hit.value.verb or event.status != "hypothetical") else None


def _by_its_words(
    passage: Passage,
    hit: Hit[Trigger],
    source: Draft | None,
    found: Arguments,
    sides: tuple[tuple[str, ...], tuple[str, ...]],
) -> EventDraft | None:
    """The event of words that tell a deed by themselves, whoever did it; a noun must have its day or its place, or be the headline's."""
    apart = found.recipients and passage.has(hit.end, found.recipients[0].start, "opening", "relative")
    event = _drafted(
        passage, hit, source, found, ((), sides[1] if found.other >= SURE and not apart else ()), None
    )
    if event is None or event.status == "denied":
        return None
    placed = event.date is not None or event.place is not None
    told = hit.value.verb or placed or passage.role == "title" or heads_content(hit, source)
    return event if told and (hit.value.verb or event.status != "hypothetical") else None


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
    if stand.status == "claimed" and _declares(passage, source, trigger, found, sides[0]):
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
    begin, end = words_of(passage, hit)
    spots = [n.start for n in (*found.actors, *found.recipients) if abs(n.start - hit.start) <= MARGIN]
    ends = [n.end for n in (*found.actors, *found.recipients) if abs(n.end - hit.end) <= MARGIN]
    type_ = (
        trigger.single
        if trigger.single and len({*actors, *recipients}) < 2 and not joint(passage, hit)
        else trigger.type
    )
    return EventDraft(
        min([begin, *spots]), max([end, *ends]), hit.start, type_, trigger.mode, actors, recipients, when,
        place, status, stand.by, stand.denied_by, round(0.45 + 0.1 * min(4, found.weight), 2), trigger.rule,
        not trigger.verb, past(passage, hit),
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
    passage: Passage, source: Draft | None, trigger: Trigger, found: Arguments, actors: tuple[str, ...]
) -> bool:
    """Whether what a speaker tells stands as a fact: what he does by saying it, what is confirmed, his own side's peaceful deeds."""
    if source is None or trigger.type == "ASSAULT":
        return False
    own = {source.speaker.entity_id, f"state/{source.speaker.country}", *source.co_speakers}
    if trigger.type == "REJECT" and actors:
        return own.issuperset(actors)
    edges = passage.words.edges
    cue = passage.text[slice(*source.cue)] if source.cue is not None else ""
    if cue.endswith(edges.confirms):
        return True
    if source.act != "announce" and not any(word in cue for word in edges.declares):
        return False
    if (trigger.type in DECLARED or trigger.mode in POLICED) and actors and own.issuperset(actors):
        return True
    if passage.words.language.spaces or source.speaker.kind == "outlet":
        return False
    countries = {n.country for n in found.actors} | {a[6:] for a in actors if a.startswith("state/")}
    if found.mutual and source.speaker.country in countries:
        return True
    return countries <= {source.speaker.country, None} and source.speaker.country is not None


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
