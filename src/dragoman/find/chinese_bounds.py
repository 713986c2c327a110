"""Where a Chinese content begins and ends: behind 了 and the one who is told, before the next one's clause and the paper's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.frame import Frame, after_marks
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

HEARER_REACH = 16
"""How far behind "told" the comma stands behind which the words begin, in code points."""
PHRASE = 3
"""Characters between 了 and a quotation: 補充了一句“……”."""
GAP = 8
"""Characters at most between a new subject and its reporting word."""
_GLOSS = re.compile(r"\([^()]*\)")
OF_THINGS = frozenset({"support", "praise", "criticise"})
"""Acts whose object is a thing, behind which a clause tells what else the speaker did."""
TOLD = frozenset({"assert", "announce", "predict"})
"""Acts of telling, whose content may hold what others say."""


def bounded(passage: Passage, found: Sequence[Frame]) -> list[Frame]:
    """The reports of a sentence with their contents bounded; as they are in a language with spaces."""
    if passage.words.language.spaces:
        return list(found)
    return [frame if frame.back else _bounded(passage, frame) for frame in found]


def with_halves(passage: Passage, found: Sequence[Frame]) -> list[Frame]:
    """The reports of a sentence, one that stands between two halves of a quotation with each of them: “……,”X表示,“……”."""
    out = []
    for frame in found:
        half = next(
            (q for q in passage.sentence.quotes if q[1] == frame.start and q[0] - passage.start <= 1), None
        )
        if not passage.words.language.spaces and half is not None and not frame.back:
            out.append(msgspec.structs.replace(frame, content=half, back=True))
        out.append(frame)
    return out


def quotes_only(passage: Passage, cue: Hit[Cue]) -> tuple[int, int] | None:
    """The quotation right behind a reporting word that is all it reports: 以方稱“……”是虛假說法."""
    return next(
        (
            (a, b)
            for a, b in passage.sentence.quotes
            if a == cue.end and passage.text.startswith(passage.words.edges.judging_behind, b)
        ),
        None,
    )


def _bounded(passage: Passage, frame: Frame) -> Frame:
    start, end = frame.content
    if (quote := quotes_only(passage, frame.cue)) is not None:
        return msgspec.structs.replace(frame, content=quote)
    start = _begin(passage, frame, start, end)
    end = _trail(passage, start, _end(passage, frame, start, end))
    return msgspec.structs.replace(frame, content=(start, end)) if start < end else frame


def _begin(passage: Passage, frame: Frame, start: int, end: int) -> int:
    """Behind 了, and behind the one who is told."""
    text, edges = passage.text, passage.words.edges
    if start == frame.cue.end and text.startswith(edges.done, start):
        start += 1
        start = next((a for a, _ in passage.sentence.quotes if 0 <= a - start <= PHRASE), start)
    if not passage.has(frame.cue.start, frame.cue.end, "told"):
        return start
    comma = min(
        (at for mark in ",:" if (at := text.find(mark, start, min(end, start + HEARER_REACH))) >= 0),
        default=-1,
    )
    spots = [t.start for t in passage.triggers] + [c.start for c in passage.cues]
    if comma >= 0 and not any(start <= at < comma for at in spots):
        return after_marks(text, comma, end)
    return next((n.end for n in passage.named if n.start == start == frame.cue.end), start)


def _end(passage: Passage, frame: Frame, start: int, end: int) -> int:
    """Before the first clause that is not said: another's report, the paper's remark, what else the speaker did."""
    text, edges = passage.text, passage.words.edges
    at = text.find(",", start, end)
    while at >= 0:
        if not passage.quoted(at):
            if text.startswith(edges.remarks, at + 1) or _another(passage, frame, at + 1, end):
                return at
            act = frame.act or frame.cue.value.act
            if act in OF_THINGS and text.startswith(edges.goes_with, at + 1):
                return at
        at = text.find(",", at + 1, end)
    return end


def _another(passage: Passage, frame: Frame, begin: int, end: int) -> bool:
    """Whether a clause opens with a new subject that does not go on with what is said: 泰國總理卻表示, 而中國則祝賀他."""
    text, edges = passage.text, passage.words.edges
    turn = next((len(word) for word in edges.turns if text.startswith(word, begin)), 0)
    first = next((n for n in passage.named if n.start == begin + turn and not n.naming.inside), None)
    if first is None or frame.speaker is None or first.entity_id == frame.speaker.entity_id:
        return False
    last = _whole(passage, first)
    cue = next((c for c in passage.cues if last.end <= c.start < end and c.value.sort == "verbs"), None)
    gap = _GLOSS.sub("", text[last.end : cue.start]) if cue is not None else ""
    if cue is None or len(gap) > GAP or "," in gap:
        return False
    contrast = bool(turn) or any(word in gap for word in edges.contrasts)
    return contrast or (frame.act or frame.cue.value.act) not in TOLD


def _whole(passage: Passage, first: Named) -> Named:
    """The last of the names that stand in one with the first: a title's bearer, those joined to it."""
    last, edges = first, passage.words.edges
    for named in passage.named:
        gap = passage.text[last.end : named.start]
        if named.start >= last.end and not named.naming.inside and (not gap or gap in (*edges.ands, "、")):
            last = named
    return last


def _trail(passage: Passage, start: int, end: int) -> int:
    """Before a comma behind which only a small word or a day is left that opens the next report: ", 並在本週"."""
    text = passage.text
    at = text.rfind(",", start, end)
    rest = text[at + 1 : end].strip() if at >= 0 else "-"
    word = next((w for w in passage.words.edges.goes_with if rest.startswith(w)), None)
    if at < 0 or word is None:
        return end
    begin = at + 1 + len(word)
    times = sum(w.end - w.start for w in passage.times if begin <= w.start and w.end <= end)
    small = sum(h.end - h.start for h in passage.small if begin <= h.start and h.end <= end)
    return at if len(rest) - len(word) - times - small <= 0 else end
