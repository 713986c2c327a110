"""Keeps what a run of `dragoman read` did: when, by which version, how many pages, what went wrong.

The counts of a batch go in with the batch's pages, in one transaction, so that a run that was killed tells how far it came.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

import msgspec

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.text.ids import content_id


class Counts(msgspec.Struct, frozen=True):
    """What came of some inputs: `changed` are those of the `new` pages that stand where other content was found before."""

    new: int = 0
    changed: int = 0
    known: int = 0
    problems: int = 0


class Run(msgspec.Struct, frozen=True):
    """A run that is over, or was stopped (`ended_at` and `seconds` are None). Moments are UTC; the rest as in `runs.sql`."""

    run_id: str
    started_at: datetime
    ended_at: datetime | None
    seconds: float | None
    dragoman: str
    model: bool
    inputs: tuple[str, ...]
    new_pages: int
    changed_pages: int
    known_pages: int
    problems: int
    mended: int


def runs(ledger: Ledger) -> list[Run]:
    """All runs that were recorded, the last first; none in a ledger of a schema without them."""
    if not ledger.rows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'runs'"):
        return []
    return batch_to_records(ledger.arrow(query("runs_listed")), Run)


class RunRecord:
    """The row of a run that is going on."""

    def __init__(self, ledger: Ledger, inputs: Sequence[str], *, model: bool) -> None:
        self.ledger = ledger
        began = _now()
        self.run_id = content_id("run", began.isoformat(), *inputs)
        self._execute("begin_run", at=began, dragoman=version("dragoman"), model=model, inputs=list(inputs))

    def note(self, counts: Counts) -> None:
        """Add what came of a batch, inside the transaction that stores it."""
        self._execute("note_run", **msgspec.structs.asdict(counts))

    def mended(self, number: int) -> None:
        """Note how many problems of earlier runs are gone."""
        self.ledger.connection.execute(
            "UPDATE runs SET mended = $number WHERE run_id = $run", {"number": number, "run": self.run_id}
        )

    def end(self) -> None:
        """All was read and linked."""
        self._execute("end_run", at=_now())

    def _execute(self, name: str, **values: object) -> None:
        self.ledger.connection.execute(query(name), {"run": self.run_id, **values})


def _now() -> datetime:
    """This moment in UTC, as the ledger keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)
