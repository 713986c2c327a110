"""Facets are counted as SQLite would count them, on an index that grows, is read again and is made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from dragoman.web.facets import Spread

TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE acts (id INTEGER, act TEXT, speaker TEXT, PRIMARY KEY (id, act, speaker));
"""


def index(made: str, rows: Sequence[tuple[int, str, str]]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    connection.execute("INSERT INTO about VALUES ('made', ?), ('last', '0')", [made])
    add(connection, rows)
    return connection


def add(connection: sqlite3.Connection, rows: Sequence[tuple[int, str, str]]) -> None:
    connection.executemany("INSERT INTO acts VALUES (?, ?, ?)", rows)
    connection.execute(
        "UPDATE about SET value = max(CAST(value AS INTEGER), ?) WHERE key = 'last'",
        [max((r[0] for r in rows), default=0)],
    )


def test_each_article_counts_once_for_each_value() -> None:
    connection = index(
        "one", [(1, "deny", "a"), (1, "deny", "b"), (1, "AGREE", ""), (2, "deny", "a"), (3, "urge", "c")]
    )
    assert Spread().counts(connection, [1, 2]) == {
        "act": {"deny": 2, "AGREE": 1},
        "speaker": {"a": 2, "b": 1},
    }
    assert Spread().counts(connection, []) == {"act": {}, "speaker": {}}
    assert Spread().counts(connection, [3, 77]) == {"act": {"urge": 1}, "speaker": {"c": 1}}
    assert Spread().counts(index("empty", []), []) == {"act": {}, "speaker": {}}


def test_what_is_added_counts_and_what_was_replaced_does_not() -> None:
    spread, connection = Spread(), index("one", [(1, "deny", "a")])
    assert spread.counts(connection, [1])["act"] == {"deny": 1}
    connection.execute("DELETE FROM acts WHERE id = 1")
    add(connection, [(2, "urge", "a"), (3, "deny", "b")])
    assert spread.counts(connection, [2, 3]) == {"act": {"urge": 1, "deny": 1}, "speaker": {"a": 1, "b": 1}}


def test_an_index_made_anew_begins_at_nothing() -> None:
    spread = Spread()
    spread.counts(index("one", [(1, "deny", "a"), (2, "deny", "a")]), [1])
    assert spread.counts(index("two", [(1, "urge", "z")]), [1]) == {"act": {"urge": 1}, "speaker": {"z": 1}}
