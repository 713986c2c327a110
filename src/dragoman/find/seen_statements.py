"""Statements that the reading model sees, beside those that the rules find.

A draft of the rules and one of the model are the same statement where their cues (or, without cues, their contents) meet.
Then both speak: the rules say who it is, since they read titles and pronouns, unless the model is sure that another name of the sentence
speaks; the act is the surer one's. What only one of them sees stands where it is sure enough (`SURE`, `LEAST`; measured by `bench/quality/model.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from dragoman.find.contents import about_of, quote_kind, word_start
from dragoman.find.drafts import EVIDENCE_TAIL, Draft
from dragoman.find.frame import SPEAKERS
from dragoman.find.passage import Named, Passage, When
from dragoman.find.sight import RULE, Sight, agreed, named_in, parts_of
from dragoman.model.seen import Anchored, Found

SURE = 0.7
"""Chance of its cue from which a statement that only the model sees is taken ..."""
LEAST = 0.35
"""... and of cue and act together."""
SURE_ACT = 0.9
"""Chance from which the model's act stands against the rules'."""
SURE_PART = 0.9
"""Mean chance of a speaker or content from which it stands against the rules'."""
CARRY = 3
"""Sentences on which a speaker goes on without being named."""
UNSEEN = 0.6
"""What the rules' confidence is worth where the model sees nothing: of such rows not half are right in every part."""
OTHERWISE = 0.6
"""Confidence where the two see a statement, but not one act or speaker."""


def with_sight(article: Sequence[Passage], drafts: Sequence[Draft], sight: Sight) -> list[Draft]:
    """The article's statements in order: the rules' `drafts` and what the model sees, each once."""
    out: list[Draft] = []
    used: set[int] = set()
    mine = sorted(range(len(drafts)), key=lambda n: (drafts[n].passage.start, n))
    at = 0
    for place, passage in enumerate(article):
        seen = sight.within(passage.start, passage.end, "s")
        while at < len(mine) and drafts[mine[at]].passage.start < passage.start:
            at += 1
        ruled = []
        while at < len(mine) and drafts[mine[at]].passage is passage:
            ruled.append(drafts[mine[at]])
            at += 1
        found: list[Draft] = []
        for draft in ruled:
            anchor = next((a for a in seen if id(a) not in used and _meet(draft, a)), None)
            if anchor is not None:
                used.add(id(anchor))
                both = _together(passage, draft, anchor)
                found += [both] if both is not None else []
            else:
                found.append(msgspec.structs.replace(draft, confidence=round(UNSEEN * draft.confidence, 2)))
        for anchor in seen:
            if (
                id(anchor) not in used
                and (made := _alone(article, place, anchor, [*out, *found])) is not None
            ):
                found.append(made)
        out += sorted(found, key=lambda d: (d.start, -(d.content[1] - d.content[0])))
    return _nested(out)


def _meet(draft: Draft, anchor: Anchored) -> bool:
    """Whether a draft and an anchor are one statement."""
    if draft.cue is not None:
        return anchor.cue and anchor.start < draft.cue[1] and draft.cue[0] < anchor.end
    contents = parts_of(anchor, "Q") or [Found(anchor.start, anchor.end, "Q", 1.0)]
    low, high = min(c.start for c in contents), max(c.end for c in contents)
    return not anchor.cue and low < draft.content[1] and draft.content[0] < high


def _together(passage: Passage, draft: Draft, anchor: Anchored) -> Draft | None:
    """The draft that both make; None where the model is sure that somebody speaks whom the page does not name."""
    parts = [
        p for p in parts_of(anchor, "S") if p.sure >= SURE_PART and passage.start <= p.start < passage.end
    ]
    seen = _speaker(passage, anchor) if parts else None
    who = draft.speaker
    here = passage.start <= who.start < passage.end
    touched = any(p.start < who.end and who.start < p.end for p in parts)
    if parts and here and not touched and not _pronoun(passage, anchor):
        if seen is None:
            return None
        who = seen
    same = seen is not None and seen.entity_id == who.entity_id
    act = draft.act if draft.act == anchor.kind or anchor.kind_sure < SURE_ACT else anchor.kind
    to = draft.to or _entities(passage, anchor, "A", who)
    content = _content(passage, draft, anchor)
    about = draft.about
    if content != draft.content:
        inside = [n for n in passage.names(*content) if n.start != who.start]
        about = about_of(passage, content, who, inside)
    return msgspec.structs.replace(
        draft,
        speaker=who,
        act=act,
        to=to,
        via=draft.via or _outlets(passage, anchor, who),
        content=content,
        quote=quote_kind(passage, content),
        about=tuple(dict.fromkeys((*to, *about))),
        confidence=agreed(anchor) if same and act == anchor.kind == draft.act else OTHERWISE,
        rule=f"{draft.rule} {RULE}",
    )


def _content(passage: Passage, draft: Draft, anchor: Anchored) -> tuple[int, int]:
    """The content: the rules', or the model's where it is sure and the two have nothing in common."""
    parts = [
        p for p in parts_of(anchor, "Q") if p.sure >= SURE_PART and passage.start <= p.start < passage.end
    ]
    low, high = draft.content
    if not parts or any(p.start < high and low < p.end for p in parts):
        return draft.content
    return min(p.start for p in parts), min(passage.end, max(p.end for p in parts))


def _alone(article: Sequence[Passage], place: int, anchor: Anchored, before: Sequence[Draft]) -> Draft | None:
    """The draft of a statement that only the model sees; None where it is unsure or nobody known speaks."""
    passage = article[place]
    if anchor.sure < SURE or anchor.sure * anchor.kind_sure < LEAST:
        return None
    speaker = _speaker(passage, anchor)
    named = speaker is not None
    if speaker is None:
        if parts_of(anchor, "S") and not _pronoun(passage, anchor):
            return None
        last = next((d for d in reversed(before) if d.parent is None), None)
        if (
            last is None
            or passage.start < last.passage.start
            or _sentences_apart(article, last, place) > CARRY
        ):
            return None
        speaker = last.speaker
    contents = [c for c in parts_of(anchor, "Q") if passage.start <= c.start < passage.end]
    if not contents:
        if anchor.cue:
            return None
        contents = [Found(anchor.start, passage.end, "Q", 1.0)]
    content = (min(c.start for c in contents), min(passage.end, max(c.end for c in contents)))
    if any(
        d.passage is passage and _alike(d.content, content) and d.speaker.entity_id == speaker.entity_id
        for d in before
    ):
        return None
    inside = [n for n in passage.names(*content) if n.start != speaker.start]
    to = _entities(passage, anchor, "A", speaker)
    said = _said(passage, content)
    head = [anchor.start] if anchor.cue else []
    head += [p.start for p in parts_of(anchor, "S") if passage.start <= p.start < passage.end]
    tail = [anchor.end] if anchor.cue else []
    tail += [p.end for p in parts_of(anchor, "S") if passage.start <= p.start < passage.end]
    if anchor.cue and anchor.start >= content[1]:
        start, end = word_start(passage.text, content[0], max(tail)), max(tail)
    else:
        room = EVIDENCE_TAIL[passage.words.language.spaces]
        start, end = min([content[0], *head]), max([min(content[1], content[0] + room), *tail])
    sure = anchor.sure * anchor.kind_sure * (1.0 if named else 0.8)
    return Draft(
        passage, start, end, (anchor.start, anchor.end) if anchor.cue else None, content, speaker,
        _outlets(passage, anchor, speaker), anchor.kind,
        tuple(dict.fromkeys((*to, *about_of(passage, content, speaker, inside)))), to, said,
        quote_kind(passage, content), round(min(0.9, sure), 2), RULE,
    )  # fmt: skip


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two contents share most of the longer one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0.75 * max(one[1] - one[0], other[1] - other[0])


def _speaker(passage: Passage, anchor: Anchored) -> Named | None:
    """Whom the model's speaker part names: a person before the body or state beside them."""
    found = [n for part in parts_of(anchor, "S") for n in named_in(passage, part) if n.kind in SPEAKERS]
    return next((n for n in found if n.kind == "person"), found[0] if found else None)


def _pronoun(passage: Passage, anchor: Anchored) -> bool:
    """Whether the model's speaker parts are pronouns."""
    return all(passage.has(part.start, part.end, "pronoun") for part in parts_of(anchor, "S"))


def _sentences_apart(article: Sequence[Passage], draft: Draft, place: int) -> int:
    return place - bisect_right([p.start for p in article[:place]], draft.passage.start) + 1


def _entities(passage: Passage, anchor: Anchored, kind: str, speaker: Named) -> tuple[str, ...]:
    """The ids of who is named in the parts of one kind, the speaker left out."""
    names = [n for part in parts_of(anchor, kind) for n in named_in(passage, part) if n.kind in SPEAKERS]
    return tuple(dict.fromkeys(n.entity_id for n in names if n.entity_id != speaker.entity_id))


def _outlets(passage: Passage, anchor: Anchored, speaker: Named) -> tuple[str, ...]:
    names = [n for part in parts_of(anchor, "V") for n in named_in(passage, part) if n.kind == "outlet"]
    return tuple(dict.fromkeys(n.entity_id for n in names if n.entity_id != speaker.entity_id))


def _said(passage: Passage, content: tuple[int, int]) -> When | None:
    """The time that stands outside the content, in no quotation."""
    return next(
        (w for w in passage.times if not content[0] <= w.start < content[1] and not passage.quoted(w.start)),
        None,
    )


def _nested(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with their enclosing statements found anew, by place."""
    out: list[Draft] = []
    for number, draft in enumerate(drafts):
        parent = next(
            (
                k
                for k in range(number - 1, max(-1, number - 9), -1)
                if drafts[k].passage is draft.passage
                and drafts[k].content[0] <= draft.start
                and draft.end <= drafts[k].content[1]
                and drafts[k].speaker.entity_id != draft.speaker.entity_id
            ),
            None,
        )
        out.append(msgspec.structs.replace(draft, parent=parent))
    return out
