"""The desk's pages, one file each."""

from __future__ import annotations

from dragoman.web.desk import Desk
from dragoman.web.indexing import prepare
from dragoman.web.snapshot import Snapshot
from dragoman.web.views import (
    actors,
    article,
    articles,
    disagreements,
    export,
    front,
    problems,
    relations,
    review,
    runs,
    search,
    settings,
    statements,
    story,
)  # fmt: skip

ROUTES = (
    *front.ROUTES, *story.ROUTES, *articles.ROUTES, *article.ROUTES, *statements.ROUTES, *actors.ROUTES, *relations.ROUTES,
    *disagreements.ROUTES, *search.ROUTES, *review.ROUTES, *export.ROUTES, *problems.ROUTES, *runs.ROUTES, *settings.ROUTES,
)  # fmt: skip


def warm(snapshot: Snapshot) -> None:
    """Make what many pages need before the copy is served."""
    prepare(snapshot)
    desk = Desk(snapshot)
    try:
        desk.warm()
        front.stories(desk)
        actors.actors(desk)
    finally:
        desk.close()
