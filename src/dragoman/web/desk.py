"""What a request reads: one copy of the ledger, through a cursor of its own, with the names of all in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from dragoman.ledger.ledger import query
from dragoman.ledger.names import NameBook
from dragoman.pipeline.called import alike, name_book
from dragoman.web.snapshot import Snapshot
from dragoman.wording.names import Names
from dragoman.wording.titles import Beginning, first_of, untitled

Row = dict[str, Any]
Made = TypeVar("Made")
REMEMBERED = 200
"""Answers that are kept for a copy of the ledger, some kB each."""


class Desk:
    """One request's view of the ledger. Queries are those of `ledger/queries/desk_*.sql`."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.ledger = snapshot.ledger.reading()

    def rows(self, name: str, **parameters: object) -> list[Row]:
        """The rows of `queries/<name>.sql` as dictionaries."""
        return self.select(query(name), parameters)

    def select(self, sql: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """The rows of a query as dictionaries."""
        cursor = self.ledger.connection.execute(sql, dict(parameters) if parameters else None)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def remembered(self, name: str, **parameters: object) -> list[Row]:
        """The rows of a query that reads much for few rows, kept for this copy of the ledger. Not to be changed by who asks."""
        held = self.kept("remembered", dict[str, list[Row]])
        key = f"{name} {sorted(parameters.items())!r}"
        rows = held.get(key)
        if rows is None:
            rows = self.rows(name, **parameters)
            if len(held) >= REMEMBERED:
                held.clear()
            held[key] = rows
        return rows

    def one(self, name: str, **parameters: object) -> Row | None:
        """The first row of a query, if there is one."""
        return next(iter(self.rows(name, **parameters)), None)

    def kept(self, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for each copy of the ledger."""
        with self.snapshot.lock:
            if key not in self.snapshot.kept:
                self.snapshot.kept[key] = make()
            return cast("Made", self.snapshot.kept[key])

    @property
    def names(self) -> Names:
        """The names of all entities."""
        return self.kept("names", lambda: Names(self.ledger))

    @property
    def book(self) -> NameBook:
        """Every entity by each of its names."""
        return self.kept("book", lambda: name_book(self.ledger))

    @property
    def untitled(self) -> dict[str, Beginning]:
        """The articles without a title."""
        return self.kept("untitled", lambda: untitled(self.ledger))

    @property
    def untitled_stories(self) -> dict[str, Beginning]:
        """What stands for the title of each story that holds an article without one."""
        return self.kept("untitled stories", self._untitled_stories)

    def _untitled_stories(self) -> dict[str, Beginning]:
        sql = "SELECT story_id, article_id FROM story_articles WHERE article_id IN (SELECT unnest($ids::VARCHAR[]))"
        members: dict[str, list[str]] = {}
        for row in self.select(sql, {"ids": list(self.untitled)}):
            members.setdefault(row["story_id"], []).append(row["article_id"])
        found = {story_id: first_of(self.untitled, ids) for story_id, ids in members.items()}
        return {story_id: beginning for story_id, beginning in found.items() if beginning}

    @property
    def counts(self) -> Row:
        """How much the ledger holds."""
        return self.kept("counts", lambda: self.rows("desk_counts")[0])

    def warm(self) -> None:
        """Make the names before they are asked for."""
        _ = self.names, self.book

    def called(self, names: Sequence[str]) -> list[str] | None:
        """The ids of all who are called one of `names`, in any script; None where nobody is asked for."""
        asked = [name.strip() for name in names if name.strip()]
        if not asked:
            return None
        return sorted(
            {found.entity_id for name in asked for found in self.book.find(name) or alike(self.book, name)}
        )

    def close(self) -> None:
        """Let go of the cursor."""
        self.ledger.close()
