"""Disagreements between pages, computed anew when pages are added."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import run
from dragoman.link.disagreements import Account, between
from dragoman.types import Event, Statement

ROWS_AT_ONCE = 2_000
"""Rows that are turned into records together: as dictionaries they take many times their room."""


def link(ledger: Ledger, new: list[str]) -> None:
    """Replace the ledger's disagreements between pages by those that its rows give now; equal rows change nothing."""
    accounts = [
        *_accounts(ledger, "across_statements", Statement),
        *_accounts(ledger, "across_events", Event),
    ]
    labels = dict(ledger.rows("SELECT entity_id, label FROM entities"))
    found = {d.disagreement_id: d for d in between(accounts, labels)}
    old = {row[0] for row in ledger.rows(query("across_old"))}
    gone, fresh = sorted(old - found.keys()), [found[key] for key in sorted(found.keys() - old)]
    stale = pa.table({"disagreement_id": pa.array(gone, pa.string())})
    for name in ("forget_accounts", "forget_disagreements"):
        run(ledger, name, stale)
    rows = pa.Table.from_pylist([msgspec.to_builtins(d) for d in fresh], schema=_SCHEMA)
    for name in ("store_disagreements", "store_accounts"):
        run(ledger, name, rows)


_SCHEMA = pa.schema(
    {
        "disagreement_id": pa.string(),
        "topic": pa.string(),
        "kind": pa.string(),
        "accounts": pa.list_(
            pa.struct(
                {
                    "page_id": pa.string(),
                    "start": pa.int32(),
                    "end": pa.int32(),
                    "text": pa.string(),
                    "statement_id": pa.string(),
                    "event_id": pa.string(),
                    "says": pa.string(),
                }
            )
        ),
    }
)


def _accounts(ledger: Ledger, name: str, kind: type[Statement] | type[Event]) -> list[Account]:
    return [
        Account(msgspec.convert(row, kind), row["day"], row.get("country"))
        for batch in ledger.reader(query(name), ROWS_AT_ONCE)
        for row in batch.to_pylist()
    ]
