"""Whether two ledgers say the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.ledger.ledger import APART, TABLES, Ledger


class Difference(msgspec.Struct, frozen=True):
    """A row that only one of two ledgers has. `side` is `-` (only in the first) or `+`; `row` is JSON."""

    side: str
    table: str
    row: str


def differences(first: Path, second: Path) -> Iterator[Difference]:
    """The rows that differ, table by table, in a fixed order; none where the ledgers are equal.

    `meta` and the runs are left out: who wrote a ledger, when and in how many runs, is not what it says.
    """
    Ledger(second).close()
    with Ledger(first) as ledger:
        path = str(second).replace("'", "''")
        ledger.connection.execute(f"ATTACH '{path}' AS other (READ_ONLY)")
        mine = str(ledger.rows("SELECT current_database()")[0][0]).replace('"', '""')
        for table in TABLES:
            if table in APART:
                continue
            here, there = f'"{mine}".main.{table}', f"other.main.{table}"
            for side, one, two in (("-", here, there), ("+", there, here)):
                rows = ledger.rows(
                    f"SELECT to_json(r)::VARCHAR AS row FROM (FROM {one} EXCEPT ALL FROM {two}) AS r ORDER BY row"
                )
                yield from (Difference(side, table, str(row)) for (row,) in rows)
