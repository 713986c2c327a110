"""Reports told in the passive: "China was accused by Manila of ramming a ship", "the charge was denied by Kigali"."""

from __future__ import annotations

from dragoman.find.frame import SPEAKERS, Frame, content_span, eligible, trimmed
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

AGENT_REACH = 40
"""How far behind a passive verb its "by" may stand, in code points."""
LEAST = 12
"""Code points behind who spoke that make a content; with fewer it stands before the verb."""
HELPER_REACH = 20
"""How far before a passive verb its "was" stands, in code points."""
TARGET_REACH = 60
"""How far before a passive verb its subject stands, in code points."""


def told_in_passive(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a reporting verb is a passive one, whose subject is told and does not tell."""
    return (
        passage.words.language.code == "en"
        and cue.value.sort == "verbs"
        and not cue.value.participle
        and not cue.value.passive
        and passage.text[cue.start : cue.end].split(" ")[0].endswith("ed")
        and not passage.has(cue.start, cue.end, "claim")
        and (passage.passive(cue.start) or (_by(passage, cue) and _agent(passage, cue) is not None))
    )


def _by(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a "by" stands right behind a verb: "rebels backed by A"."""
    return any(h.value == "agent" and h.start == cue.end + 1 for h in passage.small)


def passive_frame(passage: Passage, cue: Hit[Cue], left: int) -> Frame | None:
    """The report of a passive verb: who stands behind "by" speaks, to its subject; None where nobody is named.

    A participle or a relative clause that only describes a noun ("rebels backed by A", "who is backed by A") reports nothing; a headline
    leaves the "was" out.
    """
    if passage.text[max(0, cue.start - 7) : cue.start].rstrip().endswith(" being"):
        return None
    if cue.value.act == "support" and passage.has(cue.start - HELPER_REACH, cue.start, "who", "which"):
        return None
    told = passage.passive(cue.start) or passage.marked(cue.start, "coordination") or passage.role == "title"
    speaker = _agent(passage, cue) if told else None
    if speaker is None:
        return None
    before = [
        n for n in passage.names(max(left, cue.start - TARGET_REACH), cue.start) if eligible(passage, n)
    ]
    before = [n for n in before if n.entity_id != speaker.entity_id and n.kind != "outlet"]
    before = [n for n in before if "," not in passage.text[n.end : cue.start]]
    to = tuple(before[-1:]) if cue.value.object == "to" else ()
    behind = (speaker.end, passage.end)
    if len(passage.text[behind[0] : behind[1]].strip(" .,;")) >= LEAST:
        return Frame(cue, speaker, to, (), min([cue.start, *(n.start for n in to)]), behind, False, False)
    helpers = [
        h.start for h in passage.small if h.value == "passive" and 0 <= cue.start - h.end <= HELPER_REACH
    ]
    content = (passage.start, trimmed(passage.text, passage.start, min([cue.start, *helpers])))
    return Frame(cue, speaker, to, (), cue.start, content, True, False)


def quoted_frame(passage: Passage, cue: Hit[Cue], left: int) -> Frame | None:
    """ "A was quoted by B as saying": A speaks, an outlet B passes it on; None where nobody known is quoted."""
    saying = next((c for c in passage.cues if c.value.sort == "extending" and c.start > cue.end), None)
    before = [n for n in passage.names(left, cue.start) if eligible(passage, n) and n.kind != "outlet"]
    if saying is None or not before or cue.start - before[-1].end > HELPER_REACH:
        return None
    via = tuple(n for n in passage.names(cue.end, saying.start) if n.kind == "outlet")[:1]
    return Frame(cue, before[-1], (), via, before[-1].start, content_span(passage, saying.end), False, False)


def _agent(passage: Passage, cue: Hit[Cue]) -> Named | None:
    """The party behind the "by" of a passive verb."""
    high = min(passage.end, cue.end + AGENT_REACH)
    by = passage.first(cue.end, high, "agent")
    if by is None or "," in passage.text[cue.end : by.start]:
        return None
    return next(
        (
            n
            for n in passage.names(by.start, high + AGENT_REACH)
            if "," not in passage.text[cue.end : n.start]
            and n.kind in SPEAKERS
            and n.naming.how != "adjective"
            and passage.marked(n.start, "agent")
            and not passage.text.startswith("'s ", n.end)
        ),
        None,
    )
