"""The search index of the ledger that is served: brought up beside the requests, and how far it has come.

One thread writes it. Copies of the ledger that come while it works wait their turn, and one that is no longer the newest
is left out: its pages are all in the next.
"""

from __future__ import annotations

import logging
import sqlite3
import threading

import duckdb
import msgspec

from dragoman.errors import DragomanError
from dragoman.web.search_index import SearchIndex
from dragoman.web.snapshot import Snapshot

log = logging.getLogger(__name__)


class Progress(msgspec.Struct, frozen=True):
    """Pages of the ledger that the index holds by now, of all; `ready` when nothing is missing."""

    done: int
    pages: int

    @property
    def ready(self) -> bool:
        """Whether all can be found."""
        return self.done >= self.pages


def prepare(snapshot: Snapshot) -> None:
    """Bring the search index up to the copy in a thread of its own; what is there can be searched meanwhile."""
    index = index_of(snapshot)
    _newest[index.path] = snapshot
    ledger = snapshot.ledger.reading()

    def update() -> None:
        try:
            with _turn:
                if _newest[index.path] is snapshot:
                    index.update(ledger)
        except (DragomanError, OSError, duckdb.Error, sqlite3.Error) as error:
            log.error("the search index could not be made: %s", error)
        finally:
            snapshot.kept["indexed"] = True
            ledger.close()

    snapshot.kept.pop("indexed", None)
    threading.Thread(target=update, name="search index", daemon=True).start()


def index_of(snapshot: Snapshot) -> SearchIndex:
    """The index of the ledger that a copy is of."""
    return SearchIndex.of(snapshot.ledger.path)


def mend(snapshot: Snapshot) -> None:
    """Make an index again that turned out to be damaged, unless it is being made."""
    if "indexed" in snapshot.kept:
        index_of(snapshot).forget()
        prepare(snapshot)


def progress(snapshot: Snapshot, pages: int) -> Progress:
    """How far the index has come with a copy of so many pages."""
    if "indexed" in snapshot.kept:
        return Progress(pages, pages)
    try:
        done = index_of(snapshot).pages()
    except sqlite3.DatabaseError:
        done = 0
    return Progress(min(done, max(0, pages - 1)), pages)


_turn = threading.Lock()
_newest: dict[object, Snapshot] = {}
