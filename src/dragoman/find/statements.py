"""Who says what: statements of an article, sentence by sentence.

A statement needs a speaker that the text names, or one that goes on speaking from the sentence before. Outlets that
only pass on what another says become `via`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.acts import NEUTRAL, act_of
from dragoman.find.anaphora import answers, points_back, previous_body
from dragoman.find.arabic_subjects import others_speak
from dragoman.find.carried import bare_quote, both_meant, carried, said_in
from dragoman.find.contents import about_of, quote_kind, word_start
from dragoman.find.credits import credited
from dragoman.find.drafts import Draft, drafted, first_named, split_report
from dragoman.find.frame import Frame
from dragoman.find.frameless import attributed, doubt, headline, mutual, two_sides
from dragoman.find.frames import frames
from dragoman.find.issuers import issuer_of
from dragoman.find.memory import Memory
from dragoman.find.passage import Named, Passage
from dragoman.find.spoken_lines import spoken_line
from dragoman.find.transcripts import Turns, answer, line

_SIGNED = re.compile(r"\s*[—–-]\s*[^()]{1,60}\(@\w{1,30}\)")


def statements(article: Sequence[Passage]) -> list[Draft]:
    """The statements of one article's sentences, in order."""
    memory, turns = Memory(), Turns()
    drafts: list[Draft] = []
    for at, passage in enumerate(article):
        memory.age += 1
        if memory.outlet is not None:
            memory.outlet = (*memory.outlet[:2], memory.outlet[2] + 1)
        turns.take(passage, memory)
        found = (
            doubt(passage)
            or mutual(passage, memory.sides)
            or headline(passage)
            or attributed(passage)
            or spoken_line(passage)
            or line(passage)
            or _reports(passage, memory, at)
        )
        if not found:
            found = bare_quote(passage, memory) or answer(
                passage, article[at - 1] if at else None, drafts[-1] if drafts else None
            )
        before = previous_body(article, at) if found else None
        if before is not None and not (points_back(passage) or answers(passage, before, found[0].content[0])):
            before = None
        found = credited(passage, found)
        told = [kept for draft in found if (kept := _told(draft)) is not None]
        if before is not None:
            found = [*_pointing(before, found[0], drafts), *(d for d in told if d.cue != found[0].cue)]
        else:
            found = told
        offset = len(drafts)
        for index, draft in enumerate(found):
            parent = next((offset + k for k, other in enumerate(found[:index]) if _holds(other, draft)), None)
            drafts.append(msgspec.structs.replace(draft, parent=parent))
        outer = [d for d in drafts[offset:] if d.parent is None and d.speaker.kind != "outlet"]
        if outer:
            memory.keep(outer[-1].speaker, outer[-1].via, outer[-1].said)
            memory.paper = any(c.value.sort == "statement_nouns" for c in passage.cues)
            memory.issuer = issuer_of(outer[-1]) or memory.issuer
        memory.sides = two_sides(passage) or memory.sides
        if not found and passage.role == "body" and others_speak(passage):
            memory.forget()
            continue
        memory.meet(passage, [d.speaker for d in reversed(outer)], at)
    return [_posted(_dated_title(draft, drafts), article) for draft in drafts]


def _told(draft: Draft) -> Draft | None:
    """The draft where its content has words; an act that stands by itself ("予以否认") has none; else nothing is said."""
    start, end = draft.content
    told = draft.passage.text[start:end].strip(" .,")
    pointer = any(
        h.start >= start and draft.passage.text[h.start : h.end] == told
        for h in draft.passage.by_class.get("back", ())
    )
    if any(map(str.isalpha, told)) and not pointer:
        return draft
    return (
        None
        if draft.act in NEUTRAL and not draft.unverified
        else msgspec.structs.replace(draft, content=(start, start))
    )


def _pointing(before: Passage, draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """ "Об этом заявил X": a statement whose content is the sentence `before`; none where that has X's words already.

    An outlet that reports what somebody says there is the way of those words, and says nothing itself.
    """
    said = [d for d in drafts if d.passage is before]
    if draft.speaker.kind == "outlet" and any(d.speaker.kind != "outlet" for d in said):
        outlet = draft.speaker.entity_id
        for at, one in enumerate(drafts):
            if one.passage is before and outlet not in one.via:
                drafts[at] = msgspec.structs.replace(one, via=(*one.via, outlet))
        return []
    if any(
        d.speaker.entity_id == draft.speaker.entity_id
        or (d.speaker.country == draft.speaker.country is not None and _same_level(d, draft))
        for d in said
    ):
        return []
    content = (before.start, before.end)
    inside = before.names(*content)
    own = draft.speaker.side
    act = act_of(before, draft.act, content, [n for n in inside if n.entity_id not in own])
    end = max(draft.cue[1] if draft.cue else 0, draft.speaker.end)
    return [
        msgspec.structs.replace(
            draft, passage=before, start=word_start(before.text, before.start, end), end=end, content=content, act=act,
            about=about_of(before, content, draft.speaker, inside), quote=quote_kind(before, content),
        )
    ]  # fmt: skip


def _same_level(one: Draft, other: Draft) -> bool:
    """Whether two speakers of a state are people both, or bodies both: what Russia "would welcome" a minister still says."""
    return (one.speaker.kind == "person") == (other.speaker.kind == "person")


def _posted(draft: Draft, article: Sequence[Passage]) -> Draft:
    """A statement in an embedded post comes through the account that signs it, on the day it gives."""
    if draft.passage.role != "social":
        return draft
    after = [p for p in article if p.role == "social" and p.start >= draft.passage.end][:3]
    signed = next((p for p in after if _SIGNED.match(p.text, p.start, p.end)), None)
    if signed is None:
        return draft
    account = next((n.entity_id for n in signed.named if n.kind == "outlet"), None)
    via = draft.via or ((account,) if account and account != draft.speaker.entity_id else ())
    return msgspec.structs.replace(draft, via=via, said=draft.said or next(iter(signed.times), None))


def _dated_title(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A headline's statement has the day that the body gives to the same speaker's words."""
    if draft.passage.role != "title" or draft.said is not None:
        return draft
    said = next(
        (d.said for d in drafts if d.said is not None and d.speaker.entity_id == draft.speaker.entity_id),
        None,
    )
    return msgspec.structs.replace(draft, said=said) if said is not None else draft


def _holds(outer: Draft, inner: Draft) -> bool:
    return (
        outer.content[0] <= inner.start
        and inner.end <= outer.content[1]
        and outer.speaker.entity_id != inner.speaker.entity_id
    )


def _reports(passage: Passage, memory: Memory, at: int) -> list[Draft]:
    found: list[Draft] = []
    outlets: list[tuple[Frame, Named]] = []
    speaker: Named | None = None
    for frame in (first_named(passage, frame) for frame in frames(passage)):
        both = both_meant(passage, frame, memory)
        if both and found and found[-1].co_speakers and frame.cue.value.participle:
            both = (found[-1].speaker, *both[1:])
        who = both[0] if both else frame.speaker
        if who is None:
            who = carried(passage, frame, speaker, memory, at)
        if who is None:
            continue
        if who.kind == "outlet":
            outlets.append((frame, who))
            continue
        via = tuple(dict.fromkeys(n.entity_id for n in frame.via if n.entity_id != who.entity_id))
        if not via and outlets and frame.start >= outlets[-1][0].start:
            via = (outlets[-1][1].entity_id,)
        if not via and frame.speaker is None and who is speaker:
            via = found[-1].via
        elif (
            not via
            and frame.speaker is None
            and memory.speaker is not None
            and who.entity_id == memory.speaker.entity_id
        ):
            via = memory.via
        held_day = (
            memory.said if memory.speaker is not None and memory.speaker.entity_id == who.entity_id else None
        )
        said = memory.day(who, said_in(passage, frame) or held_day)
        if not via and memory.outlet is not None and memory.outlet[2] == 1 and _unnamed_sources(who):
            via, said = (memory.outlet[0],), said or memory.outlet[1]
        draft = drafted(passage, frame, who, via, said)
        if both:
            draft = msgspec.structs.replace(draft, co_speakers=(both[1].entity_id,))
        if found and _own_state(found[-1], draft):
            found[-1] = msgspec.structs.replace(
                found[-1], act=draft.act if found[-1].act == "assert" else found[-1].act
            )
            continue
        speaker = who
        found += split_report(draft)
    if outlets:
        memory.outlet = outlets[-1][1].entity_id, said_in(passage, outlets[-1][0]), 0
    if not found:
        cited = [pair for pair in outlets if pair[0].via][-1:] or outlets[:1]
        return [
            drafted(passage, frame, who, tuple(n.entity_id for n in frame.via), said_in(passage, frame))
            for frame, who in cited
        ]
    trailing = next((who.entity_id for frame, who in outlets if frame.back), None)
    return [d if d.via or trailing is None else msgspec.structs.replace(d, via=(trailing,)) for d in found]


def _unnamed_sources(who: Named) -> bool:
    """Whether a speaker is "sources": what they say comes through the outlet that cited them before."""
    return who.kind == "group" and who.naming.office == "sources"


def _own_state(outer: Draft, inner: Draft) -> bool:
    """Whether `inner` is the speaker's word for his own state: "he added that Moscow regrets"."""
    return (
        _holds(outer, inner)
        and inner.speaker.kind == "state"
        and inner.speaker.country == outer.speaker.country
    )
