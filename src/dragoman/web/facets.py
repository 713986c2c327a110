"""How what was found spreads over acts and speakers, counted from what an index holds, kept in memory.

SQLite takes a quarter of a second to count the acts of 10,000 articles. Here every pair of article and act, and of article and
speaker, is a pair of numbers, and a count is one pass over them. Rows of the index are only ever added (a page that is read again
gets new ones), so what is kept is never wrong: what is new is read before it is counted, and what was replaced is never found.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]
_EMPTY: Numbers = np.zeros(0, np.int32)
KINDS = ("act", "speaker")


class _Pairs:
    """Pairs of article and value, each once."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._codes: dict[str, int] = {}
        self._rows = self._held = _EMPTY

    def add(self, pairs: Iterable[tuple[int, str]]) -> None:
        """Take in more of them."""
        flat = [number for row, value in pairs for number in (row, self._code(value))]
        fresh = np.asarray(flat, np.int32).reshape(-1, 2)
        self._rows = np.concatenate([self._rows, fresh[:, 0]])
        self._held = np.concatenate([self._held, fresh[:, 1]])

    def _code(self, value: str) -> int:
        code = self._codes.setdefault(value, len(self.values))
        if code == len(self.values):
            self.values.append(value)
        return code

    def counts(self, found: npt.NDArray[np.bool_]) -> dict[str, int]:
        """Value -> articles that are `found` and have it."""
        times = np.bincount(self._held[found[self._rows]], minlength=len(self.values))
        return {self.values[at]: int(times[at]) for at in np.flatnonzero(times)}


class Spread:
    """The acts and speakers of one index. Any number of threads may count."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._forget("")

    def _forget(self, made: str) -> None:
        self._made, self._last = made, 0
        self._pairs = {kind: _Pairs() for kind in KINDS}

    def counts(self, connection: sqlite3.Connection, rows: Iterable[int]) -> dict[str, dict[str, int]]:
        """Act and speaker -> value -> how many of the articles `rows` have it."""
        with self._lock:
            self._catch_up(connection)
            found = np.zeros(self._last + 1, np.bool_)
            numbers = np.fromiter(rows, np.int64)
            found[numbers[numbers <= self._last]] = True
            return {kind: pairs.counts(found) for kind, pairs in self._pairs.items()}

    def catch_up(self, connection: sqlite3.Connection) -> None:
        """Read what is new in the index before anybody asks."""
        with self._lock:
            self._catch_up(connection)

    def _catch_up(self, connection: sqlite3.Connection) -> None:
        about = dict(connection.execute("SELECT key, value FROM about WHERE key IN ('made', 'last')"))
        if about.get("made", "") != self._made:
            self._forget(about.get("made", ""))
        last = int(about.get("last", "0"))
        if last <= self._last:
            return
        for kind, pairs in self._pairs.items():
            pairs.add(
                connection.execute(
                    f"SELECT DISTINCT id, {kind} FROM acts WHERE id > ? AND id <= ? AND {kind} <> ''",
                    [self._last, last],
                )
            )
        self._last = last
