"""The desk's pages, one file each."""

from __future__ import annotations

from dragoman.web.desk import Desk
from dragoman.web.snapshot import Snapshot
from dragoman.web.views import article, articles, front, problems, settings

ROUTES = (*front.ROUTES, *articles.ROUTES, *article.ROUTES, *problems.ROUTES, *settings.ROUTES)


def warm(snapshot: Snapshot) -> None:
    """Make what many pages need before the copy is served."""
    desk = Desk(snapshot)
    try:
        desk.names
        front.stories(desk)
    finally:
        desk.close()
