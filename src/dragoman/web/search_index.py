"""The desk's search index: an SQLite file beside nothing of the user's, in the cache folder, made from the ledger.

It holds terms and ids, no text. Pages new to the ledger are added, pages whose rows have changed are read again
(their old entries stand unseen until a fifth of the index is such), and an index that is damaged, of another format
or of a ledger that lost pages is made anew. Names come first and entries are committed every PAGES pages, so that what
is there can be searched, by a name in any script too, while the rest is being read.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from dragoman.cache import cache_folder
from dragoman.knowledge.base import knowledge_base
from dragoman.ledger.ledger import Ledger, query
from dragoman.text.fold import fold
from dragoman.web.facets import Spread
from dragoman.web.terms import flat

FORMAT = "4"
"""Counts up when the index changes its form or its terms."""
PAGES = 200
"""Pages a commit."""
_MOST = 5
"""How often one entity counts in one article at most."""
_SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pages (page_id TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, page_id TEXT NOT NULL, language TEXT NOT NULL, day TEXT, outlet TEXT
);
CREATE INDEX articles_page ON articles (page_id);
CREATE TABLE acts (id INTEGER NOT NULL, act TEXT NOT NULL, speaker TEXT NOT NULL, PRIMARY KEY (id, act, speaker)) WITHOUT ROWID;
CREATE TABLE names (name TEXT NOT NULL, entity_id TEXT NOT NULL, PRIMARY KEY (name, entity_id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (title, body, second, gloss, who, content='', tokenize='ascii');
"""


class SearchIndex:
    """The index of one ledger at `path`; any number of threads may search while one updates."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.spread = Spread()
        self._writing = threading.Lock()

    @classmethod
    def of(cls, ledger: Path) -> SearchIndex:
        """The index of the ledger file `ledger`, in the cache folder; one object for one file, so that one thread writes it."""
        mark = hashlib.sha256(str(ledger.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return _at(cache_folder() / "search" / f"{mark}.sqlite3")

    def pages(self) -> int:
        """How many pages it holds by now."""
        with self.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM pages").fetchone()[0])

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that only reads; an index that is not there yet is empty. Never waits for who writes."""
        if self.path.exists():
            connection = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)
        else:
            connection = sqlite3.connect(":memory:")
            connection.executescript(_SCHEMA)
        try:
            yield connection
        finally:
            connection.close()

    def update(self, ledger: Ledger) -> int:
        """Take in what the ledger has and the index has not; how many pages that were."""
        with self._writing:
            for attempt in (1, 2):
                connection = self._open()
                try:
                    added = _update(connection, ledger)
                    self.spread.catch_up(connection)
                    return added
                except (sqlite3.DatabaseError, _Stale):
                    if attempt == 2:
                        raise
                    connection.close()
                    self._remove()
                finally:
                    connection.close()
        raise AssertionError

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        for attempt in (1, 2):
            connection = sqlite3.connect(self.path, timeout=30)
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = OFF")
                if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    connection.executescript(_SCHEMA)
                    connection.execute(
                        "INSERT INTO about VALUES ('format', ?), ('made', ?)", [FORMAT, secrets.token_hex(8)]
                    )
                    connection.commit()
                found = connection.execute("SELECT value FROM about WHERE key = 'format'").fetchone()
                if found == (FORMAT,):
                    return connection
            except sqlite3.DatabaseError:
                if attempt == 2:
                    raise
            connection.close()
            self._remove()
        return connection

    def remake(self, ledger: Ledger) -> None:
        """Throw the index away and make it again."""
        self.forget()
        self.update(ledger)

    def forget(self) -> None:
        """Throw the index away."""
        with self._writing:
            self._remove()

    def _remove(self) -> None:
        for end in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + end).unlink()


@lru_cache(maxsize=64)
def _at(path: Path) -> SearchIndex:
    return SearchIndex(path)


class _Stale(Exception):
    """The index has too much that the ledger has not."""


def _update(connection: sqlite3.Connection, ledger: Ledger) -> int:
    known = dict(connection.execute("SELECT page_id, mark FROM pages"))
    marks: dict[str, str] = dict(ledger.rows(query("search_state")))
    fresh = [page_id for page_id, mark in marks.items() if known.get(page_id) != mark]
    if known.keys() - marks.keys():
        raise _Stale
    unseen = int((connection.execute("SELECT value FROM about WHERE key = 'unseen'").fetchone() or ("0",))[0])
    unseen += sum(page_id in known for page_id in fresh)
    if unseen > max(50, len(marks) // 5):
        raise _Stale
    if fresh:
        connection.execute("DELETE FROM names")
        connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", _names(ledger))
        connection.commit()
    for at in range(0, len(fresh), PAGES):
        chunk = fresh[at : at + PAGES]
        _forget(connection, [page_id for page_id in chunk if page_id in known])
        _add(
            connection,
            ledger.arrow(query("search_articles"), {"pages": chunk}).to_pylist(maps_as_pydicts="strict"),
        )
        connection.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", [(p, marks[p]) for p in chunk])
        connection.commit()
    if fresh:
        connection.execute("INSERT OR REPLACE INTO about VALUES ('unseen', ?)", [str(unseen)])
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(fresh)


def _forget(connection: sqlite3.Connection, pages: list[str]) -> None:
    for page_id in pages:
        connection.execute(
            "DELETE FROM acts WHERE id IN (SELECT id FROM articles WHERE page_id = ?)", [page_id]
        )
        connection.execute("DELETE FROM articles WHERE page_id = ?", [page_id])


def _add(connection: sqlite3.Connection, rows: Iterable[dict[str, Any]]) -> None:
    number = connection.execute("SELECT value FROM about WHERE key = 'last'").fetchone()
    at = int(number[0]) if number else 0
    for row in rows:
        at += 1
        (title, first), (body, second), (glosses, _) = map(flat, (row["title"], row["body"], row["glosses"]))
        who = [entity_term(i) for i, times in row["who"].items() for _ in range(min(times, _MOST))]
        columns = [" ".join(found) for found in (title, body, [*first, *second], glosses, who)]
        connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
            [at, row["article_id"], row["page_id"], row["language"], row["day"], row["outlet"]],
        )
        connection.execute(
            "INSERT INTO words (rowid, title, body, second, gloss, who) VALUES (?, ?, ?, ?, ?, ?)",
            [at, *columns],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO acts VALUES (?, ?, ?)",
            [(at, act["act"], act["speaker"] or "") for act in row["acts"]],
        )
    connection.execute("INSERT OR REPLACE INTO about VALUES ('last', ?)", [str(at)])


def entity_term(entity_id: str) -> str:
    """The term that stands in `who` for an entity; no word of a text has this form."""
    return "0x" + hashlib.sha256(entity_id.encode()).hexdigest()[:16]


def folded_name(name: str) -> str:
    """A name as the index compares it: letters folded, everything else a single blank."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(name)).split())


def _names(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """What every entity of the ledger is called, in the ledger and in the knowledge base; people by their surname too."""
    base = knowledge_base()
    for entity_id, kind, label, _, names in ledger.rows(query("names")):
        called = {label, *names}
        row = base.get(entity_id)
        if row is not None:
            called.update(row.label.values(), row.cased)
            called.update(
                name for forms in (row.names, row.surnames) for names in forms.values() for name in names
            )
        if kind == "person":
            called.update([parts[-1] for name in called if len(parts := name.replace("·", " ").split()) > 1])
        for name in called:
            if folded := folded_name(name):
                yield folded, entity_id
