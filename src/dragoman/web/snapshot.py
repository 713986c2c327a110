"""A copy of the ledger that the desk reads, so that it never stands in the way of who writes.

DuckDB lets one process write and nobody read meanwhile. The desk copies the file while nobody writes it, opens the copy, and takes
a new one when the ledger has changed and is free again. While a run writes, the last copy goes on being served.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dragoman.cache import cache_folder
from dragoman.errors import LedgerError
from dragoman.ledger.ledger import Ledger, query

EVERY = 1.0
"""Seconds between two looks at the ledger."""
_LOCK = "hhqqi4x"
"""`struct flock` of Linux on 64 bits: kind, whence, start, length, process."""


class Snapshot:
    """One copy of the ledger, open for reading under the ledger's own name. `kept` holds what is computed once per copy."""

    def __init__(self, copy: Path, path: Path, seen: tuple[int, ...]) -> None:
        self.ledger = Ledger(copy)
        self.ledger.path = path
        self.ledger.connection.execute(query("desk_aside"))
        # A page's queries are small: each runs in the thread that asks, and many readers share the processors.
        self.ledger.connection.execute("SET threads = 1")
        self.seen = seen
        self.taken_at = datetime.now(UTC)
        self.kept: dict[str, object] = {}
        self.lock = threading.RLock()


class Snapshots:
    """The newest copy of a ledger, and whether it is behind. Raises LedgerError where not even the first can be made."""

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        self.path = path
        self.behind: str | None = None
        """Why the copy is older than the ledger, in words; None while it is not."""
        self._folder = folder or cache_folder() / "desk"
        self._busy = threading.Lock()
        self._stop = threading.Event()
        self._made: list[Callable[[Snapshot], None]] = []
        if not path.exists():
            Ledger(path)
        made = self._copy()
        if made is None:
            raise LedgerError(
                f"{path}: the ledger is in use by {self.behind or 'another process'}; wait until it is done, or stop it"
            )
        self.current = made

    def refresh(self) -> bool:
        """Take a new copy where the ledger has changed and is free; says whether one was taken."""
        if not self._busy.acquire(blocking=False):
            return False
        try:
            seen = _seen(self.path)
            if seen is None:
                return False
            if seen == self.current.seen:
                self.behind = holder(self.path)
                return False
            made = self._copy()
            if made is None:
                return False
            for warm in self._made:
                warm(made)
            self.current = made
            return True
        finally:
            self._busy.release()

    def on_new(self, warm: Callable[[Snapshot], None]) -> None:
        """Have `warm` called with every copy before it is served; with the present one at once."""
        self._made.append(warm)
        warm(self.current)

    def watch(self) -> None:
        """Look after the ledger until `close()`, in a thread of its own."""

        def look() -> None:
            while not self._stop.wait(EVERY):
                with suppress(OSError, LedgerError, duckdb.Error):
                    self.refresh()

        threading.Thread(target=look, name="ledger watch", daemon=True).start()

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()

    def _copy(self) -> Snapshot | None:
        """A copy that nobody wrote to while it was made, open; None where somebody holds the ledger."""
        before, held = _seen(self.path), holder(self.path)
        if held is not None or before is None:
            self.behind = held
            return None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            place = Path(tempfile.mkdtemp(prefix="copy-", dir=self._folder))
        except OSError:
            place = Path(tempfile.mkdtemp(prefix="dragoman-desk-"))
        copy = place / "ledger.duckdb"
        try:
            shutil.copyfile(self.path, copy)
            wal = _wal(self.path)
            if wal.exists():
                shutil.copyfile(wal, _wal(copy))
            # The copy may be written: what its WAL holds goes in, and a ledger of an older schema gets its new tables.
            Ledger(copy, write=True).close()
            if holder(self.path) is not None or _seen(self.path) != before:
                self.behind = holder(self.path) or "another process"
                return None
            self.behind = None
            return Snapshot(copy, self.path, before)
        finally:
            # What is open stays readable; nothing is left behind however the desk ends.
            shutil.rmtree(place, ignore_errors=True)


def holder(path: Path) -> str | None:
    """Who has the ledger open for writing, in words; None where nobody has. Takes no lock itself (Linux)."""
    if not sys.platform.startswith("linux"):
        try:
            duckdb.connect(str(path), read_only=True).close()
        except duckdb.IOException:
            return "another process"
        return None
    import fcntl

    ask = struct.pack(_LOCK, fcntl.F_RDLCK, os.SEEK_SET, 0, 0, 0)
    with path.open("rb") as file:
        kind, *_, process = struct.unpack(_LOCK, fcntl.fcntl(file, fcntl.F_GETLK, ask))
    if kind == fcntl.F_UNLCK:
        return None
    name = ""
    with suppress(OSError):
        name = Path(f"/proc/{process}/comm").read_text("utf-8").strip()
    return f"process {process}" + (f" ({name})" if name else "")


def _seen(path: Path) -> tuple[int, ...] | None:
    """What changes when the ledger does; None where it is gone."""
    out: tuple[int, ...] = ()
    for part in (path, _wal(path)):
        try:
            stat = part.stat()
        except FileNotFoundError:
            if part == path:
                return None
            continue
        out += (stat.st_ino, stat.st_size, stat.st_mtime_ns)
    return out


def _wal(path: Path) -> Path:
    return path.with_name(path.name + ".wal")
