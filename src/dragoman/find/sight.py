"""What the reading model sees on a page, in the folded view's places, and the names among it that no list has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.passage import Named, Passage
from dragoman.model.seen import Anchored, Found

KINDS = {"PER": "person", "ORG": "organisation", "GRP": "group", "OUT": "outlet", "LOC": "place"}
"""Kinds of names that the model may add; a state that no list has is none."""
SURE_NAME = 0.85
"""Chance from which a name that no list has is taken on the model's word."""
LEAST = 2
"""Letters of a name at least."""
RULE = "model/data/card.json"
"""What a row names as its rule where the model alone found it."""


class Sight(msgspec.Struct, frozen=True):
    """Names and anchors in order of place; offsets are of the folded view."""

    names: tuple[Found, ...] = ()
    anchors: tuple[Anchored, ...] = ()

    def within(self, start: int, end: int, row: str) -> list[Anchored]:
        """The anchors of `row` ("s" or "e") that begin in `start` to `end`."""
        low = bisect_left(self.anchors, start, key=lambda a: a.start)
        out = []
        for anchor in self.anchors[low:]:
            if anchor.start >= end:
                break
            if anchor.row == row:
                out.append(anchor)
        return out


def unlisted(text: str, sight: Sight, start: int, end: int, known: Sequence[Naming]) -> list[Naming]:
    """Names in `start` to `end` that nothing in `known` touches."""
    taken = sorted((n.start, n.end) for n in known)
    ends = list(accumulate((b for _, b in taken), max))
    out = []
    low = bisect_left(sight.names, start, key=lambda n: n.start)
    for name in sight.names[low:]:
        if name.start >= end:
            break
        if name.end > end or name.kind not in KINDS or name.sure < SURE_NAME:
            continue
        written = text[name.start : name.end]
        at = bisect_left(ends, name.start + 1)
        touched = any(a < name.end and b > name.start for a, b in taken[at:])
        if not touched and sum(c.isalpha() for c in written) >= LEAST:
            out.append(Naming(name.start, name.end, KINDS[name.kind], "stranger", None, RULE))
    return out


def agreed(anchor: Anchored) -> float:
    """Confidence of a row that rules and model see alike, act or type and parties: what is left is the doubt of its kind.

    Of the statements at .9 and more, nine in ten are right on the held-out passages (`bench/quality/model.py`); events, of which
    fewer are, stay below.
    """
    return round((0.48 if anchor.row == "s" else 0.4) + 0.45 * anchor.kind_sure, 2)


def parts_of(anchor: Anchored, kind: str) -> list[Found]:
    """The parts of one kind, in order."""
    return [part for part in anchor.parts if part.kind == kind]


def named_in(passage: Passage, part: Found) -> list[Named]:
    """The outer names that lie in a part, by their greater half, in order."""
    return [
        n
        for n in passage.named
        if not n.naming.inside and 2 * (min(n.end, part.end) - max(n.start, part.start)) > n.end - n.start
    ]
