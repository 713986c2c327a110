"""What is only told for a case: the deed of a condition, and what is to follow from it."""

from __future__ import annotations

from dragoman.find.intent import IF_REACH, clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

CASE_REACH = 130
"""How far before a deed its case may open, in code points."""
BREAKS = ";؛"
"""Marks that part a case from what follows from it."""


def supposed(passage: Passage, begin: int) -> bool:
    """Whether a Chinese clause that begins at `begin` opens with a condition, or has it behind its subject (中國若)."""
    edges, text = passage.words.edges, passage.text
    starts = [begin, *(n.end for n in passage.named if n.start == begin)]
    return any(
        text.startswith(edges.conditions, at) and not text.startswith(edges.no_conditions, at)
        for at in starts
    )


def in_case(passage: Passage, hit: Hit[Trigger], low: int) -> bool:
    """Whether a deed to come is what follows from a case told before it, not before `low`: "if he stays, we will strike"."""
    low = max(low, passage.start, hit.start - CASE_REACH)
    at = max((passage.text.rfind(c, low, hit.start) + 1 for c in BREAKS), default=low)
    low = max(low, at)
    if passage.words.language.spaces:
        return any(
            h.value in ("condition", "case")
            and low <= h.start
            and h.end <= hit.start
            and (passage.opening(h.start - len(h.prefix)) or passage.marked(h.start, "complementizer"))
            for h in passage.small
        )
    at = clause_start(passage, hit.start - IF_REACH, hit.start)
    while at > low:
        at = clause_start(passage, max(low, at - 1 - IF_REACH), at - 1)
        if supposed(passage, at):
            return True
    return False
