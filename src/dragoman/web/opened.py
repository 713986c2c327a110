"""How a page is answered: in a thread, over a desk of its own that is closed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from anyio.to_thread import run_sync
from litestar import get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from dragoman.web.desk import Desk, Row
from dragoman.web.seat import Asked


def page(*paths: str, in_schema: bool = True) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """A GET handler at all of `paths`, run in a thread.

    Litestar's own `sync_to_thread` wraps a handler once for each of its paths and then awaits it only once (2.25).
    """

    def made(view: Callable[..., Any]) -> HTTPRouteHandler:
        @wraps(view)
        async def run(**given: Any) -> Any:
            return await run_sync(partial(view, **given))

        return get(list(paths), include_in_schema=in_schema)(run)

    return made


@contextmanager
def opened(request: Asked) -> Iterator[Desk]:
    """The newest copy of the ledger, for one request."""
    desk = Desk(request.app.state.snapshots.current)
    try:
        yield desk
    finally:
        desk.close()


def found(row: Row | None, what: str) -> Row:
    """The row, or the answer that there is none."""
    if row is None:
        raise NotFoundException(f"There is no {what} in this ledger.")
    return row
