"""What could not be read: of the whole ledger, or in one run."""

from __future__ import annotations

from litestar import Response

from dragoman.web.lists import first, part
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of
from dragoman.web.views.runs import runs


@page("/problems", "/problems.json", "/problems.csv", asks="run offset limit")
def problems(request: Asked) -> Response[bytes]:
    """Inputs that became problems: path, stage and reason. Filter: run (its id), also for what was read since."""
    with opened(request) as desk:
        wanted = first(request, "run")
        run = None
        if wanted is not None:
            run = found(next((run for run in runs(desk) if run["run_id"] == wanted), None), f"run {wanted}")
        rows = desk.rows("desk_run_problems", run=wanted) if run else desk.rows("desk_problems")
        offset, limit = part(request)
        title = seat_of(request).words("nav.problems")
        made = Shown(
            "problems.html", title, rows[offset : offset + limit], ("path", "stage", "error"), {"run": run},
            total=len(rows), offset=offset, limit=limit,
        )  # fmt: skip
        return show(request, desk, made)


ROUTES = (problems,)
