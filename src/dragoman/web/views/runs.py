"""What each run of `dragoman read` did."""

from __future__ import annotations

import msgspec
from litestar import Response

from dragoman.ledger import runs as recorded
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import part
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of

COLUMNS = recorded.Run.__struct_fields__


def runs(desk: Desk) -> list[Row]:
    """All runs, the last first; made once for each copy of the ledger."""
    return desk.kept("runs", lambda: [msgspec.structs.asdict(run) for run in recorded.runs(desk.ledger)])


@page("/runs", "/runs.json", "/runs.csv", asks="offset limit")
def listed(request: Asked) -> Response[bytes]:
    """The runs of `dragoman read`, the last first: when, by which version, how many pages, what went wrong."""
    with opened(request) as desk:
        rows = runs(desk)
        offset, limit = part(request)
        made = Shown(
            "runs.html", seat_of(request).words("nav.runs"), rows[offset : offset + limit], COLUMNS,
            total=len(rows), offset=offset, limit=limit,
        )  # fmt: skip
        return show(request, desk, made)


ROUTES = (listed,)
