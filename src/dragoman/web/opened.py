"""How a page is answered: in a thread, over a desk of its own that is closed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from anyio.to_thread import run_sync
from litestar import get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.spec import OpenAPIType, Operation, Parameter, Schema

from dragoman.web.desk import Desk, Row
from dragoman.web.seat import Asked


def page(*paths: str, asks: str = "") -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """A GET handler at all of `paths`, run in a thread; `asks` names the parameters it reads, for the OpenAPI document.

    Litestar's own `sync_to_thread` wraps a handler once for each of its paths and then awaits it only once (2.25).
    """

    def made(view: Callable[..., Any]) -> HTTPRouteHandler:
        @wraps(view)
        async def run(**given: Any) -> Any:
            return await run_sync(partial(view, **given))

        return get(list(paths), operation_class=_operation(asks))(run)

    return made


def _operation(asks: str) -> type[Operation]:
    """An operation of the OpenAPI document with these query parameters."""
    asked = [Parameter(name, "query", schema=Schema(type=OpenAPIType.STRING)) for name in asks.split()]

    @dataclass
    class Asking(Operation):
        def __post_init__(self) -> None:
            self.parameters = [*(self.parameters or []), *asked]

    return Asking


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
