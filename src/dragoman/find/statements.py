"""Who says what: statements of an article, sentence by sentence.

A statement needs a speaker that the text names, or one that goes on speaking from the sentence before. Outlets that
only pass on what another says become `via`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.acts import act_of
from dragoman.find.anaphora import may_go_on, points_back, previous_body
from dragoman.find.contents import BACK_MOST, about_of, quote_kind, word_start
from dragoman.find.coordination import joined_with
from dragoman.find.frame import SPEAKERS, Frame
from dragoman.find.frames import frames
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage, When
from dragoman.find.words import Cue

EVIDENCE_TAIL = {True: 140, False: 60}
"""Code points of content kept as evidence, for scripts with and without spaces."""
_SIGNED = re.compile(r"\s*[—–-]\s*[^()]{1,60}\(@\w{1,30}\)")
_QUOTED = re.compile(r'["«“][^"»”]{1,25}["»”]')
_COLON = re.compile(r"\s?:\s*")
CARRY_SENTENCES = 3
"""How many sentences on a speaker may be carried without being named."""


class Draft(msgspec.Struct, frozen=True):
    """A statement before its row is made; offsets are of the folded view.

    `parent` is the index (in the list) of an enclosing statement. `said` is the time expression in the reporting
    clause, or the one carried with the speaker; `unverified` marks an outlet's word that a claim was not checked.
    """

    passage: Passage
    start: int
    end: int
    cue: tuple[int, int] | None
    content: tuple[int, int]
    speaker: Named
    via: tuple[str, ...]
    act: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    said: When | None
    quote: str
    confidence: float
    rule: str
    co_speakers: tuple[str, ...] = ()
    parent: int | None = None
    unverified: bool = False


class _Memory:
    """What one sentence leaves to the next: the speaker, through whom, when, and how many sentences ago."""

    def __init__(self) -> None:
        self.speaker: Named | None = None
        self.before: tuple[Named, ...] = ()
        self.via: tuple[str, ...] = ()
        self.said: When | None = None
        self.age = 0
        self.outlet: tuple[str, When | None, int] | None = None
        self.days: dict[str, When] = {}

    def keep(self, speaker: Named, via: tuple[str, ...], said: When | None) -> None:
        if self.speaker is None or self.speaker.entity_id != speaker.entity_id:
            self.said = None
            self.before = (*((self.speaker,) if self.speaker else ()), *self.before)[:3]
        self.speaker, self.via, self.said, self.age = speaker, via, said or self.said, 0

    def day(self, who: Named, said: When | None) -> When | None:
        """The day of a statement: its own, else the day on which this side spoke earlier in the article."""
        side = who.country or who.entity_id
        if said is not None:
            if said.time.precision == "day":
                self.days.setdefault(side, said)
            return said
        return self.days.get(side)


def statements(article: Sequence[Passage]) -> list[Draft]:
    """The statements of one article's sentences, in order."""
    memory = _Memory()
    drafts: list[Draft] = []
    for at, passage in enumerate(article):
        memory.age += 1
        if memory.outlet is not None:
            memory.outlet = (*memory.outlet[:2], memory.outlet[2] + 1)
        found = _doubt(passage) or _mutual(passage) or _headline(passage) or _reports(passage, memory)
        if not found:
            found = _bare_quote(passage, memory)
        before = previous_body(article, at) if found and points_back(passage) else None
        if before is not None:
            found = [*_pointing(before, found[0], drafts), *found[1:]]
        offset = len(drafts)
        for index, draft in enumerate(found):
            parent = next((offset + k for k, other in enumerate(found[:index]) if _holds(other, draft)), None)
            drafts.append(msgspec.structs.replace(draft, parent=parent))
        outer = [d for d in drafts[offset:] if d.parent is None and d.speaker.kind != "outlet"]
        if outer:
            memory.keep(outer[-1].speaker, outer[-1].via, outer[-1].said)
    return [_posted(_dated_title(draft, drafts), article) for draft in drafts]


def _pointing(before: Passage, draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """ "Об этом заявил X": a statement whose content is the sentence `before`; none where that has X's words already."""
    said = [d for d in drafts if d.passage is before]
    if any(
        d.speaker.entity_id == draft.speaker.entity_id
        or d.speaker.country == draft.speaker.country is not None
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


def _reports(passage: Passage, memory: _Memory) -> list[Draft]:
    found: list[Draft] = []
    outlets: list[tuple[Frame, Named]] = []
    speaker: Named | None = None
    for frame in (_first_named(passage, frame) for frame in frames(passage)):
        who = frame.speaker
        if who is None:
            who = _carried(passage, frame, speaker, memory)
        if who is None:
            continue
        if who.kind == "outlet":
            outlets.append((frame, who))
            continue
        via = tuple(dict.fromkeys(n.entity_id for n in frame.via if n.entity_id != who.entity_id))
        if not via and outlets and frame.start >= outlets[-1][0].start:
            via = (outlets[-1][1].entity_id,)
        if (
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
        draft = _draft(passage, frame, who, via, said)
        if found and _own_state(found[-1], draft):
            found[-1] = msgspec.structs.replace(
                found[-1], act=draft.act if found[-1].act == "assert" else found[-1].act
            )
            continue
        speaker = who
        found += _split(draft)
    if outlets:
        memory.outlet = outlets[-1][1].entity_id, _said(passage, outlets[-1][0]), 0
    if not found:
        return [_draft(passage, frame, who, (), _said(passage, frame)) for frame, who in outlets[:1]]
    trailing = next((who.entity_id for frame, who in outlets if frame.back), None)
    return [d if d.via or trailing is None else msgspec.structs.replace(d, via=(trailing,)) for d in found]


def _reports_on(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a cue inside a content opens a report of its own, so that the tone behind it is another's."""
    if cue.value.sort != "verbs" or passage.quoted(cue.start):
        return False
    return (
        not passage.words.language.spaces
        or passage.first(cue.end, min(passage.end, cue.end + 40), "complementizer") is not None
    )


def _split(draft: Draft) -> list[Draft]:
    """Two statements where an indirect report is followed by a quotation of its own: "he said A, “B.”"."""
    passage, (start, end) = draft.passage, draft.content
    spaces = passage.words.language.spaces
    least = (40, 60) if spaces else (12, 24)
    for a, b in passage.sentence.quotes:
        head = passage.text[start:a].rstrip()
        if (
            a - start >= least[0]
            and b - a >= least[1]
            and end - b <= 3
            and head.endswith((",", "،", ":", ";"))
        ):
            own = {draft.speaker.entity_id, f"state/{draft.speaker.country}"}
            sides = []
            for low, high in ((start, a), (a, end)):
                inside = [n for n in passage.names(low, high) if n.start != draft.speaker.start]
                act = act_of(passage, "assert", (low, high), [n for n in inside if n.entity_id not in own])
                sides.append(
                    (
                        act if draft.act == "assert" or low == a else draft.act,
                        about_of(passage, (low, high), draft.speaker, inside),
                    )
                )
            (act, about), (other, more) = sides
            tail = EVIDENCE_TAIL[spaces]
            first = msgspec.structs.replace(
                draft, end=min(draft.end, a), content=(start, a), quote="indirect", act=act, about=about
            )
            second = msgspec.structs.replace(
                draft,
                start=a,
                end=min(b, a + tail),
                content=(a, b),
                cue=None,
                quote="direct",
                act=other,
                about=more,
                to=(),
            )
            return [first, second]
    return [draft]


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


def _carried(passage: Passage, frame: Frame, speaker: Named | None, memory: _Memory) -> Named | None:
    """The speaker who goes on: of this sentence, or of the last ones where the clause names nobody else."""
    if speaker is not None and may_go_on(passage, frame, speaker):
        return speaker
    going = [
        who for who in (memory.speaker, *memory.before) if who is not None and may_go_on(passage, frame, who)
    ]
    if not going or memory.age > CARRY_SENTENCES:
        return None
    begins = frame.cue.start - passage.start <= 25 or passage.has(passage.start, frame.cue.start, "pronoun")
    continuing = frame.cue.value.continuing or bool(passage.sentence.quotes)
    return going[0] if begins or continuing else None


def _said(passage: Passage, frame: Frame) -> When | None:
    """The time in the reporting clause: outside the content, in no quotation."""
    begin, end = (frame.start, passage.end) if frame.back else (passage.start, frame.content[0])
    for when in passage.times:
        if when.start >= begin and when.end <= end and not passage.quoted(when.start):
            return when
    return None


def _draft(passage: Passage, frame: Frame, who: Named, via: tuple[str, ...], said: When | None) -> Draft:
    content = frame.content
    inside = [n for n in passage.names(*content) if n.start != who.start]
    own = {who.entity_id, f"state/{who.country}"}
    to = tuple(dict.fromkeys(n.entity_id for n in frame.to))
    others = [n for n in inside if n.entity_id not in own] + [n for n in frame.to if n.entity_id not in own]
    nested = [c.start for c in passage.cues if content[0] < c.start < content[1] and _reports_on(passage, c)]
    act = frame.act or act_of(passage, frame.cue.value.act, (content[0], min([content[1], *nested])), others)
    about = tuple(dict.fromkeys((*to, *about_of(passage, content, who, inside))))
    tail = EVIDENCE_TAIL[passage.words.language.spaces]
    if frame.back:
        end = max(frame.cue.end, who.end if who.start >= content[0] else 0)
        start = word_start(passage.text, content[0], end)
    else:
        start, end = frame.start, min(content[1], max(content[0], frame.cue.end) + tail)
    sure = (
        0.85
        - 0.2 * (frame.speaker is None)
        - 0.1 * (frame.cue.value.sort != "verbs")
        - 0.1 * (passage.role == "related")
    )
    cue = (frame.cue.start, frame.cue.end)
    return Draft(
        passage, start, max(end, frame.cue.end), cue, content, who, via, act, about, to, said,
        quote_kind(passage, content), round(sure, 2), frame.cue.value.rule, _together(passage, frame),
    )  # fmt: skip


def _speakers(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """The speaker and who speaks with them: "A and B said"."""
    low, high = frame.content
    clause = [
        n
        for n in passage.names(passage.start, passage.end)
        if not low <= n.start < high or n is frame.speaker
    ]
    names = [n for n in clause if frame.speaker is not None and n.kind == frame.speaker.kind]
    joined = joined_with(passage, names, frame.speaker) if any(n is frame.speaker for n in names) else ()
    return tuple(n for n in joined if n not in frame.to)


def _first_named(passage: Passage, frame: Frame) -> Frame:
    """The frame with the first of joint speakers as its speaker."""
    joint = _speakers(passage, frame)
    if len(joint) < 2:
        return frame
    return msgspec.structs.replace(frame, speaker=joint[0], start=min(frame.start, joint[0].start))


def _together(passage: Passage, frame: Frame) -> tuple[str, ...]:
    """The ids of those who speak with the speaker."""
    who = frame.speaker
    return tuple(
        dict.fromkeys(
            n.entity_id for n in _speakers(passage, frame) if who is not None and n.entity_id != who.entity_id
        )
    )


def _headline(passage: Passage) -> list[Draft]:
    """ "X: content" at the head of a title or a list item; "X to OUTLET: content"."""
    first = next((n for n in passage.named if not n.naming.inside and n.start - passage.start <= 3), None)
    transcript = (
        first is not None
        and first.kind == "person"
        and passage.text.startswith(":", first.end)
        and first.start == passage.start
    )
    if passage.role not in ("title", "related") and not transcript:
        return []
    colon = passage.text.find(":", passage.start, min(passage.end, passage.start + 90))
    if (
        first is None
        or first.kind not in SPEAKERS
        or colon < 0
        or passage.end - colon < 8
        or first.end > colon
    ):
        return []
    names = passage.names(passage.start, colon)
    gap = _QUOTED.sub("", passage.text[names[-1].end : colon])
    if len(gap.strip(' "”»“')) > 3 or any(c.start < colon for c in passage.cues if c.value.sort == "verbs"):
        return []
    via = tuple(n.entity_id for n in names[1:] if n.kind == "outlet")
    match = _COLON.match(passage.text, colon)
    begin = match.end() if match else colon + 1
    content = (begin, passage.end)
    speaker = next((n for n in reversed(names) if n.kind == "person"), first)
    inside = passage.names(*content)
    own = {speaker.entity_id, f"state/{speaker.country}"}
    act = act_of(passage, "assert", content, [n for n in inside if n.entity_id not in own])
    about = about_of(passage, content, speaker, inside)
    return [
        Draft(
            passage, passage.start, passage.end, (colon, colon + 1), content, speaker, via, act, about, (),
            None, quote_kind(passage, content), 0.8, "find/statements.py:headline",
        )
    ]  # fmt: skip


def _doubt(passage: Passage) -> list[Draft]:
    """ "Reuters could not verify the claim": the outlet's own word."""
    cue = next((c for c in passage.cues if c.value.sort == "unverified"), None)
    who = next((n for n in passage.named if n.kind == "outlet" and not n.naming.inside), None)
    if cue is None or who is None:
        return []
    content = (min(max(cue.end, who.end), passage.end), passage.end)
    about = about_of(passage, content, who, passage.names(*content))
    start = min(who.start - len(who.naming.prefix), cue.start - len(cue.prefix))
    return [
        Draft(
            passage, start, min(passage.end, start + BACK_MOST), (cue.start, cue.end), content, who, (), "assert", about, (), None,
            "indirect", 0.8, cue.value.rule, unverified=True,
        )
    ]  # fmt: skip


def _has_needs(passage: Passage, cue: Hit[Cue]) -> bool:
    tail = passage.text[cue.end : min(passage.end, cue.end + 70)]
    return not cue.value.needs or any(word in tail for word in cue.value.needs)


def _mutual(passage: Passage) -> list[Draft]:
    """ "A and B accuse each other": one statement each, on the same span."""
    cue = next(
        (c for c in passage.cues if c.value.sort == "mutual_accusation" and _has_needs(passage, c)), None
    )
    if cue is None:
        return []
    names = [
        n for n in passage.names(passage.start, passage.end) if n.kind in SPEAKERS and n.kind != "outlet"
    ]
    names.sort(key=lambda n: min(abs(n.start - cue.end), abs(n.end - cue.start)))
    two: list[Named] = []
    for named in names:
        if all(named.entity_id != other.entity_id for other in two):
            two.append(named)
    two = sorted(two[:2], key=lambda n: n.start)
    if len(two) < 2:
        return []
    start, end = cue.start - len(cue.prefix), min(passage.end, cue.end + 60)
    return [
        Draft(
            passage, start, end, (cue.start, cue.end), (cue.end, passage.end), who, (), "accuse",
            (other.entity_id,), (other.entity_id,), None, "indirect", 0.7, cue.value.rule,
        )
        for who, other in (two, two[::-1])
    ]  # fmt: skip


def _bare_quote(passage: Passage, memory: _Memory) -> list[Draft]:
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
