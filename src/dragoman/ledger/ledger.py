"""Opens a ledger: one DuckDB file."""

from __future__ import annotations

import re
from copy import copy
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.errors import LedgerError

SCHEMA_VERSION = "4"
MADE_BY = ("schema.sql", "blocks.sql", "runs.sql")
"""The files that make the tables."""
UPGRADED = {"3": ("blocks.sql", "runs.sql")}
"""Older schemas that are still read, and what they lack: it is added when such a ledger is opened to be written."""
TABLES = (
    "meta", "pages", "page_paths", "blocks", "dates", "entities", "entity_labels", "entity_names", "page_entities",
    "articles", "credits", "mentions", "times", "statements", "events", "repairs", "figures", "doubts", "matters", "disagreements",
    "accounts", "signatures", "copy_pairs", "copies", "vectors", "marks", "story_basis", "story_pairs", "stories",
    "story_articles", "happenings", "utterances", "row_pairs", "row_blocks", "sentences", "linked", "judgements", "problems",
    "runs", "run_problems",
)  # fmt: skip
"""Every table, referenced ones before those that refer to them."""
APART = ("meta", "row_blocks", "runs", "run_problems")
"""Tables of how a ledger was made and is searched; the others are what it says."""

QUIET = "SET enable_progress_bar = false"
WRITING = "SET memory_limit = '700MB'; SET wal_autocheckpoint = '128MB'"
"""Enough for 10,000 pages and more (measured: bench/speed.py); a checkpoint rewrites the indexes, so they are few."""

_HOLDER = re.compile(r"held in (.+?) \(PID (\d+)\)")


@cache
def query(name: str) -> str:
    """The SQL of `ledger/queries/<name>.sql`."""
    return files("dragoman.ledger").joinpath(f"queries/{name}.sql").read_text("utf-8")


def _tables(name: str) -> str:
    """The SQL that makes tables, of a file beside this one."""
    return files("dragoman.ledger").joinpath(name).read_text("utf-8")


class Ledger:
    """An open ledger. Use it as a context manager, or `close()` it.

    Opened `write=True`, the file is created where it is missing and nobody else can open it meanwhile.
    Raises LedgerError where it is missing, locked, no ledger, or of another version.
    """

    def __init__(self, path: str | Path, *, write: bool = False) -> None:
        self.path = Path(path)
        if not write and not self.path.exists():
            raise LedgerError(
                f"{self.path}: there is no such ledger; make one with: dragoman read PATH... -o {self.path}"
            )
        if not self.path.absolute().parent.is_dir():
            raise LedgerError(f"{self.path}: the folder {self.path.parent} does not exist; create it first")
        try:
            self.connection = duckdb.connect(str(self.path), read_only=not write)
        except duckdb.Error as error:
            raise LedgerError(_explain(self.path, str(error))) from error
        try:
            self.connection.execute(QUIET)
            if write:
                self.connection.execute(WRITING)
            self._check(write)
        except BaseException:
            self.connection.close()
            raise

    def _check(self, write: bool) -> None:
        tables = {name for (name,) in self.rows("SELECT table_name FROM duckdb_tables()")}
        if write and not tables:
            self.connection.begin()
            for name in MADE_BY:
                self.connection.execute(_tables(name))
            self.connection.execute(
                "INSERT INTO meta VALUES ('schema', ?), ('dragoman', ?)",
                [SCHEMA_VERSION, version("dragoman")],
            )
            self.connection.commit()
            return
        found = self.rows("SELECT value FROM meta WHERE key = 'schema'") if "meta" in tables else []
        if not found:
            raise LedgerError(f"{self.path}: this DuckDB file is not a Dragoman ledger; give another path")
        if found[0][0] in UPGRADED:
            if write:
                self._upgrade(UPGRADED[found[0][0]])
        elif found[0][0] != SCHEMA_VERSION:
            raise LedgerError(
                f"{self.path}: the ledger has schema version {found[0][0]}, this Dragoman reads {SCHEMA_VERSION}; "
                "read the pages into a new ledger"
            )

    def _upgrade(self, names: tuple[str, ...]) -> None:
        """Add the tables that an older ledger lacks; its rows stay as they are, and the next link puts happenings together anew."""
        self.connection.begin()
        for name in names:
            self.connection.execute(_tables(name))
        self.connection.execute(query("forget_happenings_linked"))
        self.connection.execute("UPDATE meta SET value = $now WHERE key = 'schema'", {"now": SCHEMA_VERSION})
        self.connection.commit()

    def rows(self, sql: str, parameters: dict[str, object] | None = None) -> list[tuple[Any, ...]]:
        """The result of a query as tuples."""
        return self.connection.sql(sql, params=parameters).fetchall()

    def arrow(self, sql: str, parameters: dict[str, object] | None = None) -> pa.Table:
        """The result of a query as one Arrow table."""
        return self.connection.sql(sql, params=parameters).to_arrow_table()

    def reader(self, sql: str, size: int = 10_000) -> pa.RecordBatchReader:
        """The result of a query as Arrow record batches of about `size` rows; memory stays flat."""
        return self.connection.sql(sql).to_arrow_reader(size)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])

    def reading(self) -> Ledger:
        """The same open ledger for another thread to read; closing it leaves this one open."""
        other = copy(self)
        other.connection = self.connection.cursor()
        return other

    def close(self) -> None:
        """Write everything to the file and let go of it."""
        self.connection.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _explain(path: Path, message: str) -> str:
    if "lock" in message.lower():
        holder = _HOLDER.search(message)
        who = f"process {holder[2]} ({Path(holder[1]).name})" if holder else "another process"
        return f"{path}: the ledger is in use by {who}; wait until it is done, or stop it"
    if "not a valid DuckDB" in message or "magic" in message.lower():
        return f"{path}: this is not a ledger (not a DuckDB file); give another path"
    return f"{path}: the ledger cannot be opened: {message.splitlines()[0]}"
