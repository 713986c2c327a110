"""The pairs of rows that may be one thing, kept in the ledger, and the chains that they form.

Likeness of a pair hangs on its two rows alone, so it is weighed once, when the later of them comes in. Groups form
among rows that a chain of like pairs joins: what new rows change lies within their chains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link.grouping import FAR, SURE, Pair, pair
from dragoman.link.sets import Ints, Reals
from dragoman.pipeline.comparing import ask, column

AT_ONCE = 5_000
"""Rows whose pairs are weighed together: all pairs of a large ledger would not fit in memory."""
PLACES = 6
"""Decimals of a likeness that are kept."""

WAR = "operation/"
"""What the id of a war begins with, and that of no event."""

Weigh = Callable[[Ints, Ints], Reals]
"""How like pairs of rows are, by their numbers in the ledger."""


def weigh_new(ledger: Ledger, name: str, new: pa.Table, weigh: Weigh) -> None:
    """Keep the pairs that rows of `new` (row, row_id) are in, in place of those that were kept; `name`: event or statement.

    The table `row_blocks` says where a row may have its like.
    """
    run(ledger, "forget_row_pairs", new)
    rows: Ints = new["row"].to_numpy()
    done = np.zeros(0, np.int64)
    for at in range(0, len(rows), AT_ONCE):
        now = rows[at : at + AT_ONCE]
        with registered(ledger, pa.table({"row": now})):
            found = ledger.arrow(query("likely_pairs"), {"sort": name})
        one, other = found["one"].to_numpy(), found["other"].to_numpy()
        fresh = ~(np.isin(one, done) | np.isin(other, done))
        done = np.union1d(done, now)
        one, other = one[fresh], other[fresh]
        likeness = np.round(weigh(one, other), PLACES)
        near = likeness >= FAR
        kept = {"one": one[near], "other": other[near], "likeness": likeness[near]}
        run(ledger, f"store_{name}_pairs", pa.table(kept))


def reached(ledger: Ledger, start: Iterable[str], bound: Iterable[Collection[str]]) -> set[str]:
    """The rows that chains of like pairs tie to `start`, or judgements: each of `bound` are rows that one names together."""
    found: set[str] = set()
    frontier = set(start)
    while frontier:
        with registered(ledger, column("row_id", sorted(frontier))):
            found |= set(ledger.arrow(query("rows_reached"), {"sure": SURE})["row_id"].to_pylist())
        named = [rows for rows in bound if not found.isdisjoint(rows)]
        frontier = set().union(*named) - found
    return found


def pairs_among(ledger: Ledger, row_ids: Iterable[str]) -> dict[Pair, float]:
    """Likeness of the pairs among these rows."""
    found = ask(ledger, "pairs_among", column("row_id", sorted(row_ids)))
    columns = (found[name].to_pylist() for name in ("one", "other", "likeness"))
    return {pair(one, other): value for one, other, value in zip(*columns, strict=True)}


def parts(likeness: Mapping[Pair, float]) -> dict[str, list[str]]:
    """The rows that are tied to each war, in order: a war is no row, and what is tied to one war is one thing."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(likeness):
        for war, row_id in ((one, other), (other, one)):
            if war.startswith(WAR):
                found[war].append(row_id)
    return found
