"""Clauses of time and reason beside a report: "X said, two days after Y announced Z, that W".

What Y said ends with its clause, and what X said goes on behind it or ends before it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.acts import NEUTRAL
from dragoman.find.frame import Frame, trimmed, unread
from dragoman.find.passage import Passage

LEAD = 26
"""Code points between the comma that opens an aside and its conjunction: "two days", "спустя неделю"."""
BEGINNING = 20
"""How far into a sentence the conjunction of an aside that opens it stands."""
THAT_REACH = 4
"""Code points between the comma that closes an aside and the "that" behind it."""
LEAST = 4
"""Letters of what is said at least; "denied that" needs none."""
DAY_LETTERS = 12
"""Letters that may stand beside a day between a verb and an aside: "on Friday", where the day is not read."""
_COMMAS = ",،"
Span = tuple[int, int]


def parted(passage: Passage, found: list[Frame]) -> list[Frame]:
    """The frames of a sentence with their contents ended, or begun, where an aside that reports parts them."""
    if not found or not passage.words.language.spaces:
        return found
    for span in _asides(passage, found):
        if all(span[0] <= f.cue.start < span[1] for f in found):
            continue
        found = [kept for f in found if (kept := _fitted(passage, f, span, found)) is not None]
    return found


def _asides(passage: Passage, found: Sequence[Frame]) -> list[Span]:
    """The clauses that a conjunction of time or reason opens: set off by commas, at the sentence's beginning, or right behind a report."""
    out: list[Span] = []
    for hit in passage.small:
        if hit.value != "aside" or passage.quoted(hit.start) or (out and hit.start < out[-1][1]):
            continue
        low = max(passage.start, hit.start - LEAD)
        comma = max(passage.text.rfind(mark, low, hit.start) for mark in _COMMAS)
        first = hit.start - passage.start <= BEGINNING and comma < 0
        behind = [f.cue.end for f in found if 0 <= hit.start - f.cue.end <= LEAD] if comma < 0 else []
        if comma < 0 and not first and not behind:
            continue
        begin = behind[-1] if behind else passage.start if first else comma
        lead = (begin + 1 - first, hit.start - len(hit.prefix))
        if passage.names(*lead) or any(lead[0] <= c.start < lead[1] for c in passage.cues):
            continue
        end = _end(passage, hit.end, first and not behind)
        if end is not None and (end < passage.end or not behind):
            out.append((begin, end))
    return out


def _end(passage: Passage, at: int, first: bool) -> int | None:
    """Where the clause from `at` ends: before ", that", or with the sentence; a clause that opens it, at its comma."""
    reported = next((c.end for c in passage.cues if c.start >= at), passage.end)
    commas = [i for i in range(at, passage.end) if passage.text[i] in _COMMAS and not passage.quoted(i)]
    if first:
        return next((i for i in commas if i >= reported), None)
    for i in commas:
        that = passage.first(i, min(passage.end, i + THAT_REACH + 6), "complementizer")
        linked = that is not None and not passage.text[i + 1 : that.start - len(that.prefix)].strip()
        if linked and not _wants_that(passage, at, i):
            return i
    return passage.end


def _wants_that(passage: Passage, at: int, comma: int) -> bool:
    """Whether the "that" behind a comma is of an Arabic word of saying within the aside: "في حين قالت الوزارة، إن"."""
    if passage.words.language.order != "VS":
        return False
    said = [c for c in passage.cues if at <= c.start < comma and c.value.sort == "verbs"]
    return (
        bool(said)
        and said[-1].value.act == "assert"
        and passage.first(said[-1].end, comma, "complementizer") is None
    )


def _fitted(passage: Passage, frame: Frame, span: Span, found: Sequence[Frame]) -> Frame | None:
    begin, end = span
    low, high = frame.content
    if begin <= frame.cue.start < end:
        return _inside(passage, frame, span)
    if frame.back or frame.cue.start > begin:
        return frame
    that = passage.first(end, min(passage.end, end + THAT_REACH + 6), "complementizer")
    if that is not None and low <= end and (low >= begin or unread(passage, low, begin) <= DAY_LETTERS):
        return msgspec.structs.replace(frame, content=(_word(passage, that.end), passage.end))
    if that is None and begin <= low < end:
        behind = frame.cue.end
        if frame.speaker is not None and behind <= frame.speaker.start < begin:
            behind = frame.speaker.end
        low, high = _word(passage, behind), begin
    others = any(
        begin <= f.cue.start < end and f.speaker is not None and frame.speaker is not None
        and f.speaker.entity_id != frame.speaker.entity_id
        for f in found
    )  # fmt: skip
    if others and low < begin <= high:
        cut = trimmed(passage.text, low, begin)
        if sum(map(str.isalpha, passage.text[low:cut])) >= LEAST:
            return msgspec.structs.replace(frame, content=(low, cut))
    return frame


def _inside(passage: Passage, frame: Frame, span: Span) -> Frame | None:
    """A report within an aside: it has nothing of what stands outside; None where nothing is left."""
    begin, end = span
    low, high = frame.content
    behind = frame.cue.end
    if frame.speaker is not None and behind <= frame.speaker.start < end:
        behind = frame.speaker.end
    low = behind if low >= end or low < begin else low
    high = trimmed(passage.text, low, min(high, end) if high > low else end)
    low = min(_word(passage, low), high)
    least = LEAST if frame.cue.value.act in NEUTRAL else 1
    if sum(map(str.isalpha, passage.text[low:high])) < least:
        return None
    return msgspec.structs.replace(frame, content=(low, high), back=False)


def _word(passage: Passage, at: int) -> int:
    """Where the next word begins."""
    while at < passage.end and passage.text[at] in " ,،":
        at += 1
    return at
