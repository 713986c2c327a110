"""The desk's web application."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from litestar import Litestar, Response, get
from litestar.config.app import AppConfig
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.response import Redirect
from litestar.router import Router
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp

from dragoman.errors import UsageError
from dragoman.web.access import Access, guarded
from dragoman.web.render import failure
from dragoman.web.seat import Asked
from dragoman.web.snapshot import Snapshots
from dragoman.web.views import ROUTES, warm

log = logging.getLogger(__name__)

Lifespan = Callable[[Litestar], AbstractAsyncContextManager[None]]


@get("/", include_in_schema=False, sync_to_thread=False)
def root() -> Redirect:
    """The front is the list of stories."""
    return Redirect("/stories", status_code=303)


def application(snapshots: Snapshots, access: Access) -> ASGIApp:
    """The desk over a ledger's copies, behind its checks."""

    @asynccontextmanager
    async def watched(app: Litestar) -> AsyncIterator[None]:
        snapshots.watch()
        yield
        snapshots.close()

    snapshots.on_new(warm)
    return guarded(litestar(State({"snapshots": snapshots, "access": access}), watched), access)


def litestar(state: State, *lifespan: Lifespan) -> Litestar:
    """The application without its guard."""
    static = Path(str(files("dragoman.web").joinpath("static")))
    statics: Router = create_static_files_router(
        path="/static", directories=[static], include_in_schema=False, send_as_attachment=False
    )
    return Litestar(
        [root, statics, *ROUTES],
        state=state,
        lifespan=list(lifespan),
        openapi_config=OpenAPIConfig(
            title="Dragoman: the desk",
            version=version("dragoman"),
            description="Every page of the desk has a twin: add `.json` or `.csv` to its path.",
            path="/schema",
            render_plugins=[JsonRenderPlugin(path=["/", "/openapi.json"])],
        ),
        exception_handlers={HTTPException: _refused, UsageError: _unfit, Exception: _failed},
        on_app_init=[_quiet],
    )


def _quiet(config: AppConfig) -> AppConfig:
    config.logging_config = None
    return config


def _refused(request: Asked, error: HTTPException) -> Response[bytes]:
    return failure(request, error.status_code, str(error.detail))


def _unfit(request: Asked, error: UsageError) -> Response[bytes]:
    """What is asked can be read, and cannot be done with these rows."""
    return failure(request, 422, str(error))


def _failed(request: Asked, error: Exception) -> Response[bytes]:
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return failure(request, 500, "The desk failed on this page; the terminal it runs in says why.")
