"""Lists of statements and events with every filter of `dragoman find`, and where one of them stands."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from litestar import Response
from litestar.exceptions import ValidationException
from litestar.params import FromPath
from litestar.response import Redirect

from dragoman.ledger.ledger import query
from dragoman.types.vocabulary import ACTS, STATUSES, TYPES
from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import day, first, many, part
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, asked, seat_of, without_twin

STATEMENT = (
    "statement_id", "page_id", "article_id", "start", "end", "text", "speaker", "co_speakers", "via", "act", "about", "to",
    "said_on", "quote", "gloss", "confidence", "rule", "title", "language", "published", "source_chain",
)  # fmt: skip
EVENT = (
    "event_id", "page_id", "article_id", "start", "end", "text", "type", "mode", "actors", "recipients", "date", "place",
    "status", "by", "denied_by", "gloss", "confidence", "rule", "title", "language", "published", "source_chain",
)  # fmt: skip
SHARED = "to least text language outlet story since until offset limit"
"""Parameters that statements and events share."""


class Kind(msgspec.Struct, frozen=True):
    """Statements or events: their columns, what an address calls their filters, and what the actors' index calls the parts in them.

    `who`, `whom`, `other`: parameter and part (`aside.parts`). `word`: the parameter of act or type, and its vocabulary.
    """

    name: str
    columns: tuple[str, ...]
    who: tuple[str, str]
    whom: tuple[str, str]
    other: tuple[str, str]
    word: tuple[str, Sequence[str]]
    status: tuple[str, ...] = ()

    def wanted(self, request: Asked, desk: Desk) -> Row:
        """The filters of its list, as they stand in the address."""
        people = {
            side: desk.called(asked(request, name))
            for side, (name, _) in (("who", self.who), ("whom", self.whom), ("other", self.other))
        }
        words = {word.casefold(): word for word in self.word[1]}
        return {
            **people,
            "word": [words.get(value.casefold(), value) for value in asked(request, self.word[0])] or None,
            "status": many(request, "status") if self.status else None,
            "least": _share(request, "least"),
            "text": first(request, "text"),
            "language": first(request, "language"),
            "outlet": desk.called(asked(request, "outlet")),
            "story": first(request, "story"),
            "since": day(request, "since", 0),
            "until": day(request, "until", 1),
        }

    def listed(self, desk: Desk, wanted: Row, limit: int, offset: int = 0) -> tuple[int, list[Row]]:
        """How many fit, and a part of them, newest first."""
        total, places = self.places(desk, wanted, limit, offset)
        return total, self.rows(desk, places)

    def places(self, desk: Desk, wanted: Row, limit: int, offset: int = 0) -> tuple[int, list[int]]:
        """How many fit, and the places of a part of them in their table."""
        hits = desk.rows(
            "desk_listed", kind=self.name, who_part=self.who[1], whom_part=self.whom[1], other_part=self.other[1],
            limit=limit, offset=offset, **wanted,
        )  # fmt: skip
        return (hits[0]["total"] if hits else 0), [hit["own_row"] for hit in hits]

    def rows(self, desk: Desk, places: Sequence[int]) -> list[Row]:
        """Those at these places of their table, in this order, each with its article's title, language and outlets.

        The two tables are joined here: DuckDB takes twice as long to join a few wide rows as to find them.
        """
        if not places:
            return []
        sql = query("desk_told").replace("told_rows", f"{self.name}s")
        rows = {row["own_row"]: row for row in desk.select(sql, {"rows": places})}
        ids = sorted({row["article_id"] for row in rows.values()})
        titles = {row["article_id"]: row for row in desk.rows("desk_titles", ids=ids)}
        whole = (rows[place] | titles[rows[place]["article_id"]] for place in places)
        return [{name: row[name] for name in self.columns} for row in whole]


STATEMENTS = Kind(
    "statement", STATEMENT, ("speaker", "says"), ("to", "to"), ("about", "about"), ("act", tuple(ACTS))
)
EVENTS = Kind(
    "event", EVENT, ("actor", "acts"), ("to", "suffers"), ("place", "place"), ("type", tuple(TYPES)), tuple(STATUSES),
)  # fmt: skip


@page("/statements", "/statements.json", "/statements.csv", asks=f"speaker about act {SHARED}")
def listed_statements(request: Asked) -> Response[bytes]:
    """Statements, newest first. Filters: speaker, to, about (names in any script), act, since, until, language, outlet, text, story, least."""
    return _listed(request, STATEMENTS)


@page("/events", "/events.json", "/events.csv", asks=f"actor place type status {SHARED}")
def listed_events(request: Asked) -> Response[bytes]:
    """Events, newest first. Filters: actor, to, place (names in any script), type, status, since, until, language, outlet, text, story, least."""
    return _listed(request, EVENTS)


def _listed(request: Asked, kind: Kind) -> Response[bytes]:
    with opened(request) as desk:
        offset, limit = part(request)
        total, rows = kind.listed(desk, kind.wanted(request, desk), limit, offset)
        seat = seat_of(request)
        if seat.form == "html":
            surround(desk, rows)
        title = seat.words(f"nav.{kind.name}s")
        made = Shown(
            "told.html", title, rows, kind.columns, {"told": kind}, total=total, offset=offset, limit=limit
        )
        return show(request, desk, made)


@page("/statements/{row_id:str}")
def statement(request: Asked, row_id: FromPath[str]) -> Response[bytes] | Redirect:
    """A statement where it stands on its page; its row as JSON or CSV."""
    return _placed(request, STATEMENTS, without_twin(row_id))


@page("/events/{row_id:str}")
def event(request: Asked, row_id: FromPath[str]) -> Response[bytes] | Redirect:
    """An event where it stands on its page; its row as JSON or CSV."""
    return _placed(request, EVENTS, without_twin(row_id))


def _placed(request: Asked, kind: Kind, row_id: str) -> Response[bytes] | Redirect:
    with opened(request) as desk:
        sql = f"SELECT * EXCLUDE (first_day, last_day) FROM {kind.name}s WHERE {kind.name}_id = $id"
        row = found(next(iter(desk.select(sql, {"id": row_id})), None), f"{kind.name} {row_id}")
        if seat_of(request).form == "html":
            return Redirect(f"/articles/{row['article_id']}#c={row['start']}-{row['end']}", status_code=303)
        kept = tuple(name for name in kind.columns if name in row)
        return show(request, desk, Shown("error.html", row_id, [row], kept, data={kind.name: row}))


def _share(request: Asked, name: str) -> float | None:
    given = first(request, name)
    if given is None:
        return None
    try:
        value = float(given)
    except ValueError as error:
        raise ValidationException(f"{name}={given}: a number from 0 to 1 is wanted") from error
    if not 0 <= value <= 1:
        raise ValidationException(f"{name}={given}: a number from 0 to 1 is wanted")
    return value


ROUTES = (listed_statements, listed_events, statement, event)
