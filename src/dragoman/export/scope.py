"""A part of a ledger, seen as if it were the whole: the articles of a story, the rows of a view.

Inside `narrowed(ledger, scope)` every query finds only the rows in scope: temporary views of a connection of its own
stand before the tables. The file is not touched, and others who have it open see nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

import msgspec

from dragoman.ledger.ledger import Ledger, query


class Scope(msgspec.Struct, frozen=True):
    """What is asked for; None asks nothing. `statements`, `events`: the ids to keep of those the articles have."""

    articles: tuple[str, ...] | None = None
    statements: tuple[str, ...] | None = None
    events: tuple[str, ...] | None = None


EVERYTHING = Scope()


def story_scope(ledger: Ledger, story_id: str) -> Scope:
    """The articles of a story."""
    sql = "SELECT article_id FROM story_articles WHERE story_id = $story ORDER BY article_id"
    return Scope(tuple(article_id for (article_id,) in ledger.rows(sql, {"story": story_id})))


def story_ids(ledger: Ledger) -> list[str]:
    """The ids of the stories whose articles the ledger (or the part in scope) has, newest first."""
    sql = 'SELECT story_id FROM stories ORDER BY "last" DESC NULLS LAST, story_id'
    return [story_id for (story_id,) in ledger.rows(sql)]


@contextmanager
def narrowed(ledger: Ledger, scope: Scope) -> Iterator[Ledger]:
    """The ledger with only the rows in scope."""
    if scope == EVERYTHING:
        yield ledger
        return
    inner = copy(ledger)
    inner.connection = ledger.connection.cursor()
    try:
        for name in Scope.__struct_fields__:
            ids = getattr(scope, name)
            inner.connection.execute(f"CREATE TEMP TABLE only_{name} (id VARCHAR PRIMARY KEY)")
            if ids is None:
                inner.connection.execute(f"INSERT INTO only_{name} SELECT {name[:-1]}_id FROM {name}")
            else:
                inner.connection.execute(
                    f"INSERT INTO only_{name} SELECT DISTINCT unnest($ids::VARCHAR[])", {"ids": list(ids)}
                )
        (database,) = ledger.rows("SELECT current_database()")[0]
        whole = '"' + str(database).replace('"', '""') + '".main.'
        inner.connection.execute(query("narrow").replace("whole.", whole))
        yield inner
    finally:
        inner.connection.close()
