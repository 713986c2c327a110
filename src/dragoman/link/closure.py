"""All rows that the grouping of some rows depends on, and how like the pairs among them are.

Likeness of a pair depends on the pair alone, and groups form among rows that a chain of like pairs joins. So what new
rows change lies within their chains: these are walked here, and nothing else of the ledger is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from dragoman.link.grouping import SURE
from dragoman.link.sets import Ints, Reals

AT_ONCE = 10_000
"""Rows whose pairs are compared together: all pairs of a large ledger would not fit in memory."""
FAR = -2.0
"""Likeness below which a pair is ruled out."""

Pairs = tuple[Ints, Ints]
"""Numbers of rows, side by side."""


class Chains(msgspec.Struct, frozen=True):
    """Numbers of rows, and the pairs among them that may be one with their likeness."""

    rows: Ints
    one: Ints
    other: Ints
    likeness: Reals


def chains(
    start: Ints,
    likely: Callable[[Ints], Pairs],
    weigh: Callable[[Ints, Ints], Reals],
    bound: Sequence[Ints],
) -> Chains:
    """Walk from `start` along pairs that are like, and along `bound`: rows that a judgement names together.

    `likely` gives the pairs that rows may be in, each once, and `weigh` how like they are.
    """
    reached = np.unique(start)
    done = np.zeros(0, np.int64)
    frontier = reached
    found: list[tuple[Ints, Ints, Reals]] = []
    while len(frontier):
        beyond = [np.zeros(0, np.int64)]
        for at in range(0, len(frontier), AT_ONCE):
            now = frontier[at : at + AT_ONCE]
            one, other = likely(now)
            fresh = ~(np.isin(one, done) | np.isin(other, done))
            one, other = one[fresh], other[fresh]
            done = np.union1d(done, now)
            likeness = weigh(one, other)
            near = likeness >= FAR
            found.append((one[near], other[near], likeness[near]))
            sure = likeness >= SURE
            beyond += [one[sure], other[sure]]
        beyond += [rows for rows in bound if np.isin(rows, frontier).any()]
        frontier = np.setdiff1d(np.concatenate(beyond), reached)
        reached = np.union1d(reached, frontier)
    one, other, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True)) if found else _NONE
    held = np.isin(one, reached) & np.isin(other, reached)
    return Chains(reached, one[held], other[held], likeness[held])


_NONE = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float64))
