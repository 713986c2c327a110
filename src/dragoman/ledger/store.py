"""Puts what was read into the ledger, page by page, once.

A page is stored whole or not at all (one transaction for a batch of pages), and never twice: rows of a page whose
`page_id` the ledger has are dropped, only its path is noted. After a run, `settle` recomputes what is drawn from
all pages together, so that the ledger is the same whatever the order of input.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from dragoman.errors import LedgerError
from dragoman.ledger.days import days
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.runs import Counts, RunRecord

_PLAIN = ("blocks", "dates", "articles", "mentions", "times", "events", "repairs", "figures", "doubts")


class Store:
    """Writes batches of results (`batches.RESULTS`) into an open ledger; `record` is told what came of each."""

    def __init__(self, ledger: Ledger, record: RunRecord | None = None) -> None:
        self.ledger = ledger
        self.record = record
        self.known = set(ledger.arrow("SELECT page_id FROM pages")["page_id"].to_pylist())
        self._old_problems = set(ledger.rows("SELECT path, stage FROM problems"))
        self._mended: set[str] = set()

    def add(self, batch: pa.RecordBatch) -> list[str]:
        """Store the new pages and the problems of a batch; the ids of those pages. Rows that break a reference raise LedgerError."""
        connection = self.ledger.connection
        connection.begin()
        try:
            fresh = self._fresh(batch)
            self._note_run(batch, fresh)
            self._insert_pages(fresh)
            self._note_paths(batch)
            self._note_problems(batch)
        except duckdb.Error as error:
            connection.rollback()
            raise LedgerError(f"{self.ledger.path}: rows could not be stored: {error}") from error
        except BaseException:
            connection.rollback()
            raise
        connection.commit()
        new: list[str] = fresh["page"].combine_chunks().field("page_id").to_pylist() if fresh.num_rows else []
        self.known.update(new)
        return new

    def _fresh(self, batch: pa.RecordBatch) -> pa.Table:
        seen: set[str | None] = {None}
        keep = []
        for page_id in pc.struct_field(batch["page"], "page_id").to_pylist():
            keep.append(page_id not in seen and page_id not in self.known)
            seen.add(page_id)
        return pa.table(batch.filter(pa.array(keep, pa.bool_())))

    def _insert_pages(self, fresh: pa.Table) -> None:
        if not fresh.num_rows:
            return
        self._insert("pages", pa.Table.from_struct_array(fresh["page"]))
        entities = _rows(fresh, "entities")
        entities = entities.append_column("page_id", _page_ids(fresh, "entities"))
        self._insert("entities", entities)
        self._insert("page_entities", entities)
        for name in _PLAIN:
            rows = _rows(fresh, name)
            if name == "articles":
                rows = _with_days(rows, "published")
                self._insert(name, rows)
                self._insert("credits", rows)
            elif name == "events":
                self._insert_statements(_rows(fresh, "statements"))
                self._insert(name, _with_days(rows, "date"))
            else:
                self._insert(name, rows)

    def _insert_statements(self, rows: pa.Table) -> None:
        """An enclosing statement goes in before those it reports, as the foreign key asks."""
        rows = _with_days(rows, "said_on")
        waiting = rows["reported_by"].to_pylist()
        ids = rows["statement_id"].to_pylist()
        placed: set[str | None] = {None}
        left = list(range(len(ids)))
        while left:
            now = [i for i in left if waiting[i] in placed]
            if not now:
                raise LedgerError(
                    f"statement {ids[left[0]]} is reported by {waiting[left[0]]}, which is not on its page"
                )
            self._insert("statements", rows.take(now))
            placed.update(ids[i] for i in now)
            left = [i for i in left if ids[i] not in placed]

    def _insert(self, name: str, rows: pa.Table) -> None:
        self._run(f"store_{name}", rows)

    def _run(self, name: str, rows: pa.Table) -> None:
        run(self.ledger, name, rows)

    def _note_run(self, batch: pa.RecordBatch, fresh: pa.Table) -> None:
        """Tell the run's record what came of a batch, before its paths are known."""
        if self.record is None:
            return
        changed = 0
        if fresh.num_rows:
            with registered(self.ledger, _paths(fresh)):
                changed = int(self.ledger.rows(query("changed_pages"))[0][0])
        failed = _problems(batch)
        self.record.note(
            Counts(
                fresh.num_rows,
                changed,
                batch.num_rows - batch["page"].null_count - fresh.num_rows,
                failed.num_rows,
            )
        )
        ids = pa.array([self.record.run_id] * failed.num_rows, pa.string())
        run(self.ledger, "store_run_problems", failed.append_column("run_id", ids))

    def _note_paths(self, batch: pa.RecordBatch) -> None:
        rows = _paths(batch)
        self._insert("page_paths", rows)
        if self._old_problems:
            self._mended.update(rows["path"].to_pylist())

    def _note_problems(self, batch: pa.RecordBatch) -> None:
        rows = _problems(batch)
        self._insert("problems", rows)
        self._old_problems.difference_update(
            zip(rows["path"].to_pylist(), rows["stage"].to_pylist(), strict=True)
        )

    def forget_mended(self) -> None:
        """Drop the problems of former runs whose input was now read without them."""
        gone = [problem for problem in self._old_problems if problem[0] in self._mended]
        rows = pa.table({"path": [path for path, _ in gone], "stage": [stage for _, stage in gone]})
        self._run("forget_problems", rows)
        if self.record is not None and gone:
            self.record.mended(len(gone))


def run(ledger: Ledger, name: str, rows: pa.Table) -> None:
    """Run `queries/<name>.sql` with `rows` as its table `incoming`; nothing happens where there are none."""
    if rows.num_rows:
        with registered(ledger, rows):
            ledger.connection.execute(query(name))


@contextmanager
def registered(ledger: Ledger, rows: pa.Table) -> Iterator[None]:
    """`rows` as the table `incoming` of the queries inside."""
    ledger.connection.register("incoming", rows)
    try:
        yield
    finally:
        ledger.connection.unregister("incoming")


def settle(ledger: Ledger) -> None:
    """Recompute what all pages say together: entities, their labels and their names."""
    connection = ledger.connection
    connection.begin()
    try:
        connection.execute(query("settle_entities"))
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _paths(batch: pa.RecordBatch | pa.Table) -> pa.Table:
    """Where each page of a batch was found."""
    rows = pa.table({"page_id": pc.struct_field(batch["page"], "page_id"), "path": batch["path"]})
    return rows.filter(pc.is_valid(rows["page_id"]))


def _problems(batch: pa.RecordBatch) -> pa.Table:
    rows = pa.Table.from_struct_array(pa.chunked_array([batch["problem"]]))
    return rows.filter(pc.is_valid(rows["path"]))


def _rows(table: pa.Table, name: str) -> pa.Table:
    column = table[name].combine_chunks()
    return pa.Table.from_struct_array(pa.chunked_array([column.flatten()]))


def _page_ids(table: pa.Table, name: str) -> pa.Array:
    column = table[name].combine_chunks()
    pages = table["page"].combine_chunks().field("page_id")
    return pages.take(pc.list_parent_indices(column))


def _with_days(rows: pa.Table, name: str) -> pa.Table:
    spans = [days(value) for value in rows[name].to_pylist()]
    rows = rows.append_column("first_day", pa.array([first for first, _ in spans], pa.date32()))
    return rows.append_column("last_day", pa.array([last for _, last in spans], pa.date32()))
