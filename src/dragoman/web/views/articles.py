"""The list of articles."""

from __future__ import annotations

from datetime import date

from litestar import Response
from litestar.params import FromPath
from litestar.response import Redirect

from dragoman.web.desk import Desk, Row
from dragoman.web.lists import SHOWN, day, first, part
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, asked, seat_of

COLUMNS = (
    "article_id", "page_id", "title", "language", "published", "published_basis", "source_chain", "byline", "statements",
    "events", "copy", "defect",
)  # fmt: skip


def articles(
    desk: Desk, *, role: str = "main", language: str | None = None, since: date | None = None, until: date | None = None,
    text: str | None = None, outlet: list[str] | None = None, offset: int = 0, limit: int = SHOWN,
) -> tuple[int, list[Row]]:  # fmt: skip
    """How many articles fit, and a part of them, newest first."""
    rows = desk.rows(
        "desk_articles", role=role, language=language, since=since, until=until, text=text, outlet=outlet,
        offset=offset, limit=limit,
    )  # fmt: skip
    return (rows[0]["total"] if rows else 0), [{k: row[k] for k in COLUMNS} for row in rows]


def wanted(request: Asked, desk: Desk) -> Row:
    """The filters of the list, as they stand in the address."""
    return {
        "language": first(request, "language"), "since": day(request, "since", 0), "until": day(request, "until", 1),
        "text": first(request, "text"), "outlet": desk.called(asked(request, "outlet")),
    }  # fmt: skip


@page("/articles", "/articles.json", "/articles.csv", asks="text language since until outlet offset limit")
def listed(request: Asked) -> Response[bytes]:
    """Articles, newest first. Filters: text (in the title), language, since, until, outlet."""
    with opened(request) as desk:
        offset, limit = part(request)
        total, rows = articles(desk, **wanted(request, desk), offset=offset, limit=limit)
        title = seat_of(request).words("nav.articles")
        return show(
            request,
            desk,
            Shown("articles.html", title, rows, COLUMNS, total=total, offset=offset, limit=limit),
        )


@page("/pages/{page_id:str}")
def of_page(request: Asked, page_id: FromPath[str]) -> Redirect:
    """The main article of a page."""
    with opened(request) as desk:
        rows = desk.select(
            "SELECT article_id FROM articles WHERE page_id = $id ORDER BY part LIMIT 1", {"id": page_id}
        )
        row = found(next(iter(rows), None), f"page {page_id}")
        return Redirect(f"/articles/{row['article_id']}", status_code=303)


ROUTES = (listed, of_page)
