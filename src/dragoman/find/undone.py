"""Chinese reporting words by which nothing is said: a danger, a march, a paper given out, what is yet to be said or is said of somebody."""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Cue

OWNER_REACH = 14
"""Room between a body and what its figures show, in code points."""
CROWD_REACH = 30
"""How far before a protest those stand who march, in code points."""
BODIES = frozenset({"organisation", "government", "outlet"})
"""Kinds of those whose figures speak for them."""
BORNE = frozenset({"accuse", "criticise", "demand", "urge", "ask", "praise", "warn", "threaten", "reject"})
"""Acts that somebody bears where a passive stands right before the verb."""
NOUNS = frozenset({"pledge", "demand", "urge", "ask", "offer", "warn"})
"""Acts whose verb is a noun too: a promise, a demand."""
_BREAK = re.compile(r"[,;:。!?]")


def undone(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a Chinese verb only looks like a report where it stands."""
    text, edges = passage.text, passage.words.edges
    word = text[cue.start : cue.end]
    begin = max((m.end() for m in _BREAK.finditer(text, passage.start, cue.start)), default=passage.start)
    stop = _BREAK.search(text, cue.end, passage.end)
    head, rest = text[begin : cue.start], text[cue.end : stop.start() if stop else passage.end]
    if head.endswith(edges.to_come) and not any(n.end == cue.start for n in passage.named):
        return True
    if cue.value.act in BORNE and head.endswith(edges.passive):
        return True
    if cue.value.act in NOUNS and rest.startswith(edges.noun_behind):
        return True
    if word in edges.endangers and rest.endswith(edges.endangered):
        return True
    if head.endswith(edges.at) and any(word in rest for word in edges.occasion_of):
        return True
    follows = stop is not None and any(
        c.start == stop.end() and c.value.sort == "verbs" for c in passage.cues
    )
    closed = follows or stop is None or not text[stop.end() : passage.end].strip("”」")
    if word in edges.publishes and closed and rest.endswith(edges.published):
        return not any(n.start == cue.end for n in passage.named)
    if word in edges.protests:
        before = text[max(passage.start, cue.start - CROWD_REACH) : cue.start]
        return not head or not rest.strip("”」") or any(w in before for w in edges.crowds)
    return word in edges.shows and not _owned(passage, begin, cue.start)


def _owned(passage: Passage, begin: int, at: int) -> bool:
    """Whether a body stands before the figures that show something: 世卫组织数据显示."""
    names = [n for n in passage.names(begin, at) if n.kind in BODIES]
    return bool(names) and at - names[-1].end <= OWNER_REACH
