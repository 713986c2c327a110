"""Who says what: statements of an article, sentence by sentence.

A statement needs a speaker that the text names, or one that goes on speaking from the sentence before. Outlets that
only pass on what another says become `via`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.acts import NEUTRAL, act_of
from dragoman.find.anaphora import may_go_on, of_office, points_back, previous_body, referent
from dragoman.find.arabic_subjects import others_speak
from dragoman.find.contents import about_of, quote_kind, word_start
from dragoman.find.credits import credited
from dragoman.find.drafts import EVIDENCE_TAIL, Draft, drafted, first_named, split_report
from dragoman.find.frame import Frame
from dragoman.find.frameless import attributed, doubt, headline, mutual, two_sides
from dragoman.find.frames import frames
from dragoman.find.issuers import issuer_of, paper_speaks
from dragoman.find.memory import Memory
from dragoman.find.passage import Named, Passage, When

_SIGNED = re.compile(r"\s*[—–-]\s*[^()]{1,60}\(@\w{1,30}\)")
LONG = frozenset({"year", "decade", "century", "season", "month"})
"""Precisions of times that are rarely the time of a report."""
PAIRED = {"pair": "body", "pair_countries": "body", "pair_people": "person"}
"""Whom the words for two stand for."""
PAIR_BESIDE = 2
"""Code points between a reporting word and "the two leaders"."""
SAID_REACH = 30
"""Code points from a reporting word in which a month or a year still says when it was."""
CARRY_SENTENCES = 3
"""How many sentences on a speaker may be carried without being named."""


def statements(article: Sequence[Passage]) -> list[Draft]:
    """The statements of one article's sentences, in order."""
    memory = Memory()
    drafts: list[Draft] = []
    for at, passage in enumerate(article):
        memory.age += 1
        if memory.outlet is not None:
            memory.outlet = (*memory.outlet[:2], memory.outlet[2] + 1)
        found = (
            doubt(passage)
            or mutual(passage, memory.sides)
            or headline(passage)
            or attributed(passage)
            or _reports(passage, memory, at)
        )
        if not found:
            found = _bare_quote(passage, memory)
        before = previous_body(article, at) if found and points_back(passage) else None
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
    if any(map(str.isalpha, draft.passage.text[start:end])):
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
    own = {draft.speaker.entity_id, f"state/{draft.speaker.country}"}
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
        both = _both(passage, frame, memory)
        if both and found and found[-1].co_speakers and frame.cue.value.participle:
            both = (found[-1].speaker, *both[1:])
        who = both[0] if both else frame.speaker
        if who is None:
            who = _carried(passage, frame, speaker, memory, at)
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
        carried = (
            memory.said if memory.speaker is not None and memory.speaker.entity_id == who.entity_id else None
        )
        said = memory.day(who, _said(passage, frame) or carried)
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
        memory.outlet = outlets[-1][1].entity_id, _said(passage, outlets[-1][0]), 0
    if not found:
        cited = [pair for pair in outlets if pair[0].via][-1:] or outlets[:1]
        return [
            drafted(passage, frame, who, tuple(n.entity_id for n in frame.via), _said(passage, frame))
            for frame, who in cited
        ]
    trailing = next((who.entity_id for frame, who in outlets if frame.back), None)
    return [d if d.via or trailing is None else msgspec.structs.replace(d, via=(trailing,)) for d in found]


def _both(passage: Passage, frame: Frame, memory: Memory) -> tuple[Named, ...]:
    """The two who speak where "the two leaders" is the subject: those that the article named together last."""
    if frame.speaker is not None or frame.cue.value.sort != "verbs":
        return ()
    pair = next(
        (
            h
            for h in passage.small
            if h.value in PAIRED
            and (0 <= h.start - frame.cue.end <= PAIR_BESIDE or 0 <= frame.cue.start - h.end <= PAIR_BESIDE)
        ),
        None,
    )
    if pair is None:
        return ()
    return (memory.sides or ()) if PAIRED[pair.value] == "body" else memory.two


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


def _carried(passage: Passage, frame: Frame, speaker: Named | None, memory: Memory, at: int) -> Named | None:
    """The speaker who goes on: of this sentence, or of the last ones where the clause names nobody else.

    Where the last speaker cannot be who is meant ("he" after a ministry, "it" after a minister), it is the person or the body
    that the last sentences named; "the report says" is the outlet's that was named last. Where they named none, the pronoun's words are nobody's: a body is not made a man, and an
    unnamed man is not made up; the body's own statement stays as it is.
    """
    if frame.cue.value.object == "press":
        return memory.cited if memory.age <= CARRY_SENTENCES else None
    if _impersonal(passage, frame) and not memory.paper:
        return None
    if memory.issuer is not None and paper_speaks(passage, frame.cue):
        return memory.issuer
    office = of_office(passage, frame)
    if office is not None:
        return office
    if speaker is not None and may_go_on(passage, frame, speaker):
        return speaker
    meant = referent(passage, frame)
    going = [
        who
        for who in (memory.speaker, *(() if meant else memory.before))
        if who is not None and may_go_on(passage, frame, who, paper=memory.paper)
    ]
    if memory.age > CARRY_SENTENCES:
        going = []
    for kind in (meant,) if meant else ("person",) if passage.words.language.order == "VS" else ():
        who, when = memory.last.get(kind, (None, 0))
        if not going and who is not None and at - when <= CARRY_SENTENCES and may_go_on(passage, frame, who):
            going = [who]
    if not going:
        return None
    begins = frame.cue.start - passage.start <= 25 or passage.has(passage.start, frame.cue.start, "pronoun")
    continuing = frame.cue.value.continuing or bool(passage.sentence.quotes)
    return going[0] if begins or continuing else None


def _impersonal(passage: Passage, frame: Frame) -> bool:
    """Whether a passive verb reports nobody's words: "как отмечается", where no paper that says so is named."""
    return (
        passage.words.language.code == "ru"
        and frame.cue.value.passive
        and not any(
            c.value.sort == "statement_nouns"
            and "," not in passage.text[min(c.end, frame.cue.end) : max(c.start, frame.cue.start)]
            for c in passage.cues
        )
    )


def _said(passage: Passage, frame: Frame) -> When | None:
    """The time in the reporting clause: outside the content, in no quotation."""
    begin, end = (frame.start, passage.end) if frame.back else (passage.start, frame.content[0])
    for when in passage.times:
        if (
            when.start >= begin
            and when.end <= end
            and not passage.quoted(when.start)
            and _near(passage, frame, when)
        ):
            return when
    return None


def _near(passage: Passage, frame: Frame, when: When) -> bool:
    """Whether a time may be that of a report: a day, or a longer time right beside the verb that nothing dates from."""
    if passage.marked(when.start, "since") or passage.has(when.start, when.end, "since"):
        return False
    long = when.time.precision in LONG or "/" in when.time.value
    if not long or not passage.words.language.spaces:
        return True
    low, high = min(when.end, frame.cue.end), max(when.start, frame.cue.start)
    gap = passage.text[low:high]
    return len(gap) <= SAID_REACH and not any(c in gap for c in ",،;؛")


def _bare_quote(passage: Passage, memory: Memory) -> list[Draft]:
    """A sentence that is all quotation goes on with the last speaker."""
    if memory.speaker is None or memory.age > 1 or not passage.sentence.quotes or passage.role != "body":
        return []
    a, b = passage.sentence.quotes[0][0], passage.sentence.quotes[-1][1]
    if a - passage.start > 2 or passage.end - b > 2:
        return []
    who = memory.speaker
    content = (a, b)
    inside = passage.names(a, b)
    own = {who.entity_id, f"state/{who.country}"}
    act = act_of(passage, "assert", content, [n for n in inside if n.entity_id not in own])
    about = about_of(passage, content, who, inside)
    tail = EVIDENCE_TAIL[passage.words.language.spaces]
    return [
        Draft(
            passage, a, min(b, a + tail), None, content, who, memory.via, act, about, (), memory.said, "direct",
            0.6, "find/statements.py:bare-quote",
        )
    ]  # fmt: skip
