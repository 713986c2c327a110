"""All rows that the grouping of some rows depends on, and how like the pairs among them are.

Likeness of a pair depends on the pair alone, and groups form among rows that a chain of like pairs joins. So what new
rows change lies within their chains: these are walked here, and nothing else of the ledger is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.link.grouping import SURE, Judged, Pair
from dragoman.link.likeness import Wording

Floats = NDArray[np.float32]

ACROSS = 1.2
"""What the vectors of two sentences can be expected to add where one tells what the other does."""
MATTER = 0.2
"""Likeness, less the means of their languages, of two articles in two languages that may tell of one thing: it is more in 97 of 100
pairs of one story, in one of eight of others (examples/stories)."""


class Compared(Protocol):
    """A row as it is compared."""

    wording: Wording
    sentence: str
    vector: Floats | None
    matter: Floats | None


Row = TypeVar("Row", bound=Compared)
AT_ONCE = 1_000
"""Rows whose pairs are compared together: all pairs of a large ledger would not fit in memory."""
FAR = -2.0
"""Likeness below which a pair is ruled out."""

Encode = Callable[[Mapping[str, str]], Mapping[str, Floats]]
"""From the sentences of rows, by their ids, to their vectors."""


class Measure(msgspec.Struct, Generic[Row], frozen=True):
    """How rows are compared: `framed` by their fields, `worded` by their words, which adds at most `most`."""

    framed: Callable[[Row, Row], float]
    worded: Callable[[Row, Row], float]
    most: float


class Chains(msgspec.Struct, Generic[Row]):
    """Rows by id, and the likeness of all pairs among them that may be one."""

    rows: dict[str, Row]
    likeness: dict[Pair, float]


def chains(
    start: Iterable[str],
    likely: Callable[[list[str]], list[Pair]],
    load: Callable[[list[str]], dict[str, Row]],
    measure: Measure[Row],
    judged: Judged,
    encode: Encode | None,
) -> Chains[Row]:
    """Walk from `start` along pairs that are like, and along judgements. `likely` gives the pairs that rows may be in."""
    rows: dict[str, Row] = {}
    likeness: dict[Pair, float] = {}
    reached: set[str] = set()
    done: set[str] = set()
    frontier = sorted(set(start))
    while frontier:
        reached.update(frontier)
        beyond: set[str] = set()
        for at in range(0, len(frontier), AT_ONCE):
            now = frontier[at : at + AT_ONCE]
            fresh = [pair for pair in likely(now) if not (pair[0] in done or pair[1] in done)]
            done.update(now)
            ids = sorted({row_id for pair in fresh for row_id in pair}.union(now) - rows.keys())
            if ids:
                rows |= load(ids)
            new = _measured([p for p in fresh if p[0] in rows and p[1] in rows], rows, measure, encode)
            likeness |= new
            beyond.update(row_id for pair, value in new.items() if value >= SURE for row_id in pair)
        for _, ones, others in judged:
            together = {*ones, *others}
            if not together.isdisjoint(frontier):
                beyond |= together
        frontier = sorted(beyond - reached)
    held = reached & rows.keys()
    return Chains(
        {row_id: rows[row_id] for row_id in sorted(held)},
        {pair: value for pair, value in likeness.items() if pair[0] in held and pair[1] in held},
    )


def _meet(one: Compared, other: Compared) -> bool:
    """Whether two sentences in two scripts stand in articles about one matter, as far as these have vectors."""
    if one.wording.script == other.wording.script:
        return False
    return one.matter is None or other.matter is None or float(one.matter @ other.matter) >= MATTER


def _measured(
    pairs: Sequence[Pair], rows: dict[str, Row], measure: Measure[Row], encode: Encode | None
) -> dict[Pair, float]:
    """Pairs that the fields do not rule out; a sentence is read by the encoder only where it can tip a pair of two languages."""
    framed = {}
    for one, other in pairs:
        value = measure.framed(rows[one], rows[other])
        if value + measure.most >= FAR:
            framed[one, other] = value
    close = [pair for pair, value in framed.items() if value + measure.most > 0]
    if encode is not None:
        across = [pair for pair in close if framed[pair] + ACROSS > 0 and _meet(*(rows[i] for i in pair))]
        ids = {row_id for pair in across for row_id in pair if rows[row_id].vector is None}
        vectors = encode({row_id: rows[row_id].sentence for row_id in sorted(ids)})
        for row_id in ids:
            rows[row_id].vector = vectors[row_id]
    for one, other in close:
        framed[one, other] += measure.worded(rows[one], rows[other])
    return {pair: value for pair, value in framed.items() if value >= FAR}
