"""A view as HTML, JSON or CSV: one view, one address, three forms."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2
import msgspec
from litestar import Response
from markupsafe import escape

from dragoman.export.csv import write_rows
from dragoman.web import marks
from dragoman.web.desk import Desk
from dragoman.web.faces import with_faces
from dragoman.web.seat import Asked, Seat, seat_of
from dragoman.web.signs import foreign, signs
from dragoman.wording.parted import few
from dragoman.wording.titles import own_first
from dragoman.wording.words import LANGUAGES, TAGS, direction

HTML = "text/html; charset=utf-8"


class Shown(msgspec.Struct, frozen=True):
    """What a view gives.

    `rows` are the twins' rows and `columns` their order in CSV. `data` stands in JSON instead of the bare rows where the page is more
    than a list. `context` is for the template alone. `total`, `offset`, `limit` where `rows` are a part of a longer list.
    """

    template: str
    title: str
    rows: Sequence[Mapping[str, Any]]
    columns: tuple[str, ...]
    context: dict[str, Any] = {}
    data: Mapping[str, Any] | None = None
    total: int | None = None
    offset: int = 0
    limit: int = 0


def show(request: Asked, desk: Desk, page: Shown, *, status: int = 200) -> Response[bytes]:
    """The answer in the form that the address asks for."""
    seat = seat_of(request)
    if seat.form == "json":
        return Response(_json(seat, page), media_type="application/json", status_code=status)
    if seat.form == "csv":
        name = re.sub(r"[^\w.-]+", "-", seat.path.strip("/")) or "desk"
        file = io.StringIO(newline="")
        write_rows(file, page.columns, page.rows)
        headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
        return Response(
            file.getvalue().encode(),
            media_type="text/csv; charset=utf-8",
            headers=headers,
            status_code=status,
        )
    html = render(page.template, seat, desk, {**page.context, "page": page, "title": page.title})
    return Response(html.encode(), media_type=HTML, status_code=status)


def _json(seat: Seat, page: Shown) -> bytes:
    body: dict[str, Any] = dict(page.data) if page.data is not None else {"rows": page.rows}
    if page.total is not None:
        after = page.offset + page.limit
        body = {
            "total": page.total,
            "offset": page.offset,
            "next": seat.link(f"{seat.path}.json", **_listed(seat), offset=after)
            if after < page.total
            else None,
            **body,
        }
    return msgspec.json.encode(body)


def _listed(seat: Seat) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for name, value in seat.query:
        if name != "offset":
            out[name].append(value)
    return dict(out)


def render(template: str, seat: Seat, desk: Desk | None, context: Mapping[str, Any]) -> str:
    """A template as HTML, in the reader's language."""
    bound = {
        "t": seat.words,
        "term": seat.words.term,
        "seat": seat,
        "languages": LANGUAGES,
        "tags": TAGS,
        "name": (lambda entity_id: desk.names.name(entity_id, seat.language)) if desk else str,
        "kind": (lambda entity_id: desk.names.kinds.get(entity_id, "")) if desk else (lambda entity_id: ""),
        **signs(desk, seat.words),
        "taken_at": desk.snapshot.taken_at if desk else None,
    }
    return with_faces(environment().get_template(template).render(**bound, **context))


@cache
def environment() -> jinja2.Environment:
    """The templates: every value escaped, a missing one an error."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("dragoman.web"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = marks.shown
    made.filters["plain"] = marks.plain
    made.filters["foreign"] = foreign
    made.filters["direction"] = direction
    made.filters["few"] = few
    made.filters["own_first"] = own_first
    made.filters["path"] = lambda value: quote(str(value), safe="/:~")
    made.filters["web_address"] = web_address
    return made


def web_address(url: str | None) -> str | None:
    """An address that a link may lead to (http, https); None for any other."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def failure(request: Asked, status: int, told: str) -> Response[bytes]:
    """A plain answer where there is no page to show."""
    seat = seat_of(request)
    if seat.form == "json" or seat.path.startswith("/schema"):
        return Response(
            msgspec.json.encode({"error": told, "status": status}),
            media_type="application/json",
            status_code=status,
        )
    if seat.form == "csv":
        return Response(f"{told}\n".encode(), media_type="text/plain; charset=utf-8", status_code=status)
    title = seat.words(f"error.{status}") if seat.words.has(f"error.{status}") else str(status)
    html = render(
        "error.html", seat, None, {"title": title, "told": str(escape(told)) and told, "page": None}
    )
    return Response(html.encode(), media_type=HTML, status_code=status)
