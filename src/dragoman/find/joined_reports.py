"""A report that an "and" joins to the one before: whether it has words of its own, and where those before it end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.frame import JOINED, Frame
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Cue

OBJECTED = frozenset({"reject", "criticise", "support", "praise", "accuse", "demand", "threaten"})
"""Acts whose verb has an object of its own."""
BACK_WORDS = 2
"""Words at most that take up a charge told before: "these charges"."""
_WORD = re.compile(r"\S+")


def until(passage: Passage, last: Frame, frame: Frame) -> int:
    """Where a content ends before the next report: before the "and", "also" that joins the two."""
    text, end = passage.text, frame.start
    while passage.words.language.spaces:
        stop = len(text[:end].rstrip(" ,،"))
        joins = (
            h.start - len(h.prefix)
            for h in (*passage.by_class.get("coordination", ()), *_but(passage))
            if h.end == stop or (0 < stop - h.end <= JOINED and passage.adverbs(h.end, stop))
        )
        end = next(joins, stop)
        if end <= last.content[0]:
            return last.content[0]
        if end == stop:
            return stop
    return end


def joined_on(passage: Passage, at: int) -> int | None:
    """Where a Russian "and", "but" behind the verb that ends at `at` joins another verb of the same subject: «назвал шаг ошибкой, но добавил»."""
    if passage.words.language.code != "ru":
        return None
    cue = next((c for c in passage.cues if c.start > at and _second(c) and not passage.quoted(c.start)), None)
    if cue is None:
        return None
    and_at = next(
        (
            h.start
            for h in (*passage.by_class.get("coordination", ()), *_but(passage))
            if at < h.start
            and (
                h.end + 1 == cue.start
                or (0 < cue.start - h.end <= JOINED and _linked(passage, h.end, cue.start))
            )
        ),
        None,
    )
    return None if and_at is None or _points_back(passage, at, and_at) else and_at


def _points_back(passage: Passage, low: int, high: int) -> bool:
    """Whether a verb only takes up a charge told before, so that what was said is its answer: «отвергло эти обвинения и заявило, что»."""
    words = passage.text[low:high].split()
    return 0 < len(words) <= BACK_WORDS and words[-1] in passage.words.edges.claimed_things


def _but(passage: Passage) -> Sequence[Hit[str]]:
    """The Russian words for "but" and "however", which join two verbs too."""
    return passage.by_class.get("adversative", ()) if passage.words.language.code == "ru" else ()


def _second(cue: Hit[Cue]) -> bool:
    return cue.value.sort == "verbs" and not cue.value.participle and not cue.value.passive


def _linked(passage: Passage, low: int, high: int) -> bool:
    """Whether nothing but words that link and adverbs stands in a stretch."""
    return all(
        any(
            h.value in ("linking", "earlier") and h.start <= low + m.start() and low + m.end() <= h.end
            for h in passage.small
        )
        or m[0].endswith(passage.words.language.adverb_endings)
        for m in _WORD.finditer(passage.text[low:high])
    )


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
