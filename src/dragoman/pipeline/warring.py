"""Ties events to the wars of the knowledge base that they are told as parts of."""

from __future__ import annotations

from functools import cache

import pyarrow as pa

from dragoman.knowledge import knowledge_base
from dragoman.ledger.days import days
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import run


def tie_wars(ledger: Ledger, new: pa.Table) -> None:
    """Keep, as pairs of an event and a war, which wars the events of `new` (row, row_id) are parts of."""
    run(ledger, "known_wars", _wars())
    run(ledger, "store_war_ties", new)
    ledger.connection.execute("DROP TABLE known_wars")


@cache
def _wars() -> pa.Table:
    """The operations with two sides and a day of beginning, one row a side."""
    base = knowledge_base()
    rows = []
    for entity in base.rows:
        if entity.kind != "operation" or entity.since is None:
            continue
        known = [base.get(who) for who in (*entity.parties, *entity.against)]
        sides = {row.iso3 or row.country or row.id for row in known if row is not None}
        if len(sides) > 1:
            since, until = days(entity.since), days(entity.until)
            rows += [(entity.id, side, len(sides), *since, *until) for side in sorted(sides)]
    days_of = [(name, pa.date32()) for name in ("since_first", "since_last", "until_first", "until_last")]
    schema = pa.schema([("war", pa.string()), ("side", pa.string()), ("sides", pa.int32()), *days_of])
    return pa.table(list(zip(*rows, strict=True)), schema=schema)
