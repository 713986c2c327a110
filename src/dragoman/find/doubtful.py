"""Deeds that somebody rules out, and deeds that are only rumoured: "ruled out a withdrawal", "allegedly attacked", 据称, "يزعم أن"."""

from __future__ import annotations

from dragoman.find.intent import CLAUSE_END, IF_REACH, clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

THAT_REACH, DOUBT_REACH = 6, 30
"""How far into a clause its "that" stands, and how far before it the doubt that governs the clause, in code points."""
UNSURE_REACH = 24
"""How far behind a Chinese deed it is told that nobody has confirmed it, in code points."""


def ruled_out(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a word of ruling out governs a deed, and is not itself negated ("did not rule out sanctions")."""
    marks = passage.by_class.get("ruling_out", ())
    if not marks:
        return False
    begin = clause_start(passage, hit.start - IF_REACH, hit.start)
    held = [(h.start, h.end) for h in passage.by_class.get("possible", ())]
    return any(
        begin <= h.start
        and h.end <= hit.start
        and not any(a <= h.start and h.end <= b for a, b in held)
        and not any(h.end <= t.start < hit.start and t.value.verb for t in passage.triggers)
        for h in marks
    )


def hearsay(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a word of rumour bears on a deed, before it in its clause or behind it: 袭击的消息尚未得到证实."""
    before = (*passage.by_class.get("reported", ()), *passage.by_class.get("unsure", ()))
    begin = clause_start(passage, hit.start - IF_REACH, hit.start) if before else 0
    if before and passage.has(begin, min(begin + THAT_REACH, hit.start), "complementizer"):
        begin -= DOUBT_REACH
    if any(begin <= h.start and h.end <= hit.start for h in before):
        return True
    mark = passage.first(hit.end, min(passage.end, hit.end + UNSURE_REACH), "unsure_behind")
    return mark is not None and not CLAUSE_END.search(passage.text, hit.end, mark.start)
