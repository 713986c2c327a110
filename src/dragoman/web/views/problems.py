"""What could not be read."""

from __future__ import annotations

from litestar import Response

from dragoman.web.lists import part
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of


@page("/problems", "/problems.json", "/problems.csv", asks="offset limit")
def problems(request: Asked) -> Response[bytes]:
    """Inputs that became problems: path, stage and reason."""
    with opened(request) as desk:
        rows = desk.rows("desk_problems")
        offset, limit = part(request)
        title = seat_of(request).words("nav.problems")
        made = Shown(
            "problems.html", title, rows[offset : offset + limit], ("path", "stage", "error"),
            total=len(rows), offset=offset, limit=limit,
        )  # fmt: skip
        return show(request, desk, made)


ROUTES = (problems,)
