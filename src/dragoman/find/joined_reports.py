"""A report that an "and" joins to the one before: whether it has words of its own, and where those before it end."""

from __future__ import annotations

from dragoman.find.frame import JOINED, Frame
from dragoman.find.passage import Passage
from dragoman.find.subject_first import OBJECTED


def until(passage: Passage, last: Frame, frame: Frame) -> int:
    """Where a content ends before the next report: before the "and", "also" that joins the two."""
    text, end = passage.text, frame.start
    while passage.words.language.spaces:
        stop = len(text[:end].rstrip(" ,،"))
        joins = (
            h.start - len(h.prefix)
            for h in passage.by_class.get("coordination", ())
            if h.end == stop or (0 < stop - h.end <= JOINED and passage.adverbs(h.end, stop))
        )
        end = next(joins, stop)
        if end == stop or end <= last.content[0]:
            return max(stop, last.content[0])
    return end


def beside(passage: Passage, last: Frame, frame: Frame) -> bool:
    """Whether a report with a subject of its own is joined to the one before: "condemned the attack, and Peru vowed to", "دانت الحكومة الهجوم، وأشار الوزير إلى"."""
    at = frame.cue.start - len(frame.cue.prefix)
    if passage.words.language.order == "SV":
        own = frame.speaker is not None and frame.speaker.start == frame.start
        gap = passage.text[until(passage, last, frame) : frame.start]
        parted = gap.startswith(",") and len(gap.strip(" ,")) > 1
        return own and parted and frame.cue.value.sort == "verbs" and last.cue.value.act in OBJECTED
    return (
        passage.words.language.order == "VS"
        and frame.cue.prefix == "و"
        and frame.cue.value.sort == "verbs"
        and not passage.quoted(at)
        and passage.text[passage.start : at].rstrip().endswith(("،", '"', "»", "”"))
    )
