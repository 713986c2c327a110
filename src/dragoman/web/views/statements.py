"""Lists of statements and events with every filter of `dragoman find`, and where one of them stands."""

from __future__ import annotations

from typing import Any

from litestar import Response
from litestar.exceptions import ValidationException
from litestar.params import FromPath
from litestar.response import Redirect

from dragoman.types.vocabulary import ACTS, STATUSES, TYPES
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import day, first, many, part
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, asked, seat_of, without_twin

STATEMENT = (
    "statement_id", "page_id", "article_id", "start", "end", "text", "speaker", "co_speakers", "via", "act", "about", "to",
    "said_on", "quote", "gloss", "confidence", "rule", "title", "language", "published", "source_chain",
)  # fmt: skip
SHARED = "to least text language outlet story since until offset limit"
"""Parameters that statements and events share."""
EVENT = (
    "event_id", "page_id", "article_id", "start", "end", "text", "type", "mode", "actors", "recipients", "date", "place",
    "status", "by", "denied_by", "gloss", "confidence", "rule", "title", "language", "published", "source_chain",
)  # fmt: skip


def statements(desk: Desk, limit: int, offset: int = 0, **wanted: Any) -> tuple[int, list[Row]]:
    """How many statements fit, and a part of them, newest first. Names not given ask nothing."""
    names = (
        "speaker",
        "to",
        "about",
        "act",
        "least",
        "text",
        "language",
        "outlet",
        "story",
        "since",
        "until",
    )
    rows = desk.rows(
        "desk_statements", limit=limit, offset=offset, **{name: wanted.get(name) for name in names}
    )
    return (rows[0]["total"] if rows else 0), [{k: row[k] for k in STATEMENT} for row in rows]


def events(desk: Desk, limit: int, offset: int = 0, **wanted: Any) -> tuple[int, list[Row]]:
    """How many events fit, and a part of them, newest first. Names not given ask nothing."""
    names = (
        "actor",
        "to",
        "place",
        "type",
        "status",
        "least",
        "text",
        "language",
        "outlet",
        "story",
        "since",
        "until",
    )
    rows = desk.rows("desk_events", limit=limit, offset=offset, **{name: wanted.get(name) for name in names})
    return (rows[0]["total"] if rows else 0), [{k: row[k] for k in EVENT} for row in rows]


def wanted_statements(request: Asked, desk: Desk) -> dict[str, Any]:
    """The filters of the list of statements, as they stand in the address."""
    who = {name: desk.called(asked(request, name)) for name in ("speaker", "about")}
    return {**_shared(request, desk), **who, "act": many(request, "act")}


def wanted_events(request: Asked, desk: Desk) -> dict[str, Any]:
    """The filters of the list of events, as they stand in the address."""
    who = {name: desk.called(asked(request, name)) for name in ("actor", "place")}
    types = [value.upper() for value in asked(request, "type")] or None
    return {**_shared(request, desk), **who, "type": types, "status": many(request, "status")}


def _shared(request: Asked, desk: Desk) -> dict[str, Any]:
    return {
        "to": desk.called(asked(request, "to")),
        "least": _share(request, "least"),
        "text": first(request, "text"),
        "language": first(request, "language"),
        "outlet": desk.called(asked(request, "outlet")),
        "story": first(request, "story"),
        "since": day(request, "since", 0),
        "until": day(request, "until", 1),
    }


@page("/statements", "/statements.json", "/statements.csv", asks=f"speaker about act {SHARED}")
def listed_statements(request: Asked) -> Response[bytes]:
    """Statements, newest first. Filters: speaker, to, about (names in any script), act, since, until, language, outlet, text, story, least."""
    with opened(request) as desk:
        offset, limit = part(request)
        total, rows = statements(desk, limit, offset, **wanted_statements(request, desk))
        title = seat_of(request).words("nav.statements")
        made = Shown(
            "statements.html", title, rows, STATEMENT, {"acts": ACTS}, total=total, offset=offset, limit=limit
        )
        return show(request, desk, made)


@page("/events", "/events.json", "/events.csv", asks=f"actor place type status {SHARED}")
def listed_events(request: Asked) -> Response[bytes]:
    """Events, newest first. Filters: actor, to, place (names in any script), type, status, since, until, language, outlet, text, story, least."""
    with opened(request) as desk:
        offset, limit = part(request)
        total, rows = events(desk, limit, offset, **wanted_events(request, desk))
        title = seat_of(request).words("nav.events")
        context = {"types": TYPES, "statuses": STATUSES}
        made = Shown("events.html", title, rows, EVENT, context, total=total, offset=offset, limit=limit)
        return show(request, desk, made)


@page("/statements/{row_id:str}")
def statement(request: Asked, row_id: FromPath[str]) -> Response[bytes] | Redirect:
    """A statement where it stands on its page; its row as JSON or CSV."""
    return _placed(request, "statement", without_twin(row_id), STATEMENT)


@page("/events/{row_id:str}")
def event(request: Asked, row_id: FromPath[str]) -> Response[bytes] | Redirect:
    """An event where it stands on its page; its row as JSON or CSV."""
    return _placed(request, "event", without_twin(row_id), EVENT)


def _placed(request: Asked, kind: str, row_id: str, columns: tuple[str, ...]) -> Response[bytes] | Redirect:
    with opened(request) as desk:
        sql = f"SELECT * EXCLUDE (first_day, last_day) FROM {kind}s WHERE {kind}_id = $id"
        row = found(next(iter(desk.select(sql, {"id": row_id})), None), f"{kind} {row_id}")
        if seat_of(request).form == "html":
            return Redirect(f"/articles/{row['article_id']}#c={row['start']}-{row['end']}", status_code=303)
        kept = tuple(name for name in columns if name in row)
        return show(request, desk, Shown("error.html", row_id, [row], kept, data={kind: row}))


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
