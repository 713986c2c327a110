"""The front: stories, newest first, and what the last run read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from litestar import Response

from dragoman.ledger.days import days
from dragoman.pipeline.hearing import voices_of
from dragoman.web.desk import Desk, Row
from dragoman.web.draw.spark import spark
from dragoman.web.lists import day, first, part
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, asked, seat_of
from dragoman.web.views.articles import articles
from dragoman.web.views.runs import runs

COLUMNS = (
    "story_id",
    "first",
    "last",
    "languages",
    "articles",
    "voices",
    "copies",
    "disagreements",
    "defects",
    "titles",
)
FLAGS = ("disagreement", "copy", "defect")
_COUNTED = {"disagreement": "disagreements", "copy": "copies", "defect": "defects"}


def stories(desk: Desk) -> list[Row]:
    """All stories, newest first; made once for each copy of the ledger."""
    return desk.kept("stories", lambda: [_drawn(desk, row) for row in desk.rows("desk_stories")])


def voices(desk: Desk) -> dict[str, str]:
    """The voice of every article of a story: copies and what one outlet said first are one voice."""
    ids = "SELECT DISTINCT article_id FROM story_articles"
    return desk.kept(
        "voices", lambda: voices_of(desk.ledger, [row["article_id"] for row in desk.select(ids)])
    )


def _drawn(desk: Desk, row: Row) -> Row:
    told, members = row.pop("days"), row.pop("article_ids")
    heard = len({voices(desk).get(article_id, article_id) for article_id in members})
    return {
        **row,
        "voices": heard,
        "spark": spark(told),
        "span": (days(row["first"])[0], days(row["last"])[1]),
    }


def _fits(
    row: Row, text: str, language: str | None, since: date | None, until: date | None, flags: list[str]
) -> bool:
    start, end = row["span"]
    return (
        (not text or any(text in title.casefold() for title in row["titles"].values()))
        and (
            not language or any(tag == language or tag.startswith(f"{language}-") for tag in row["languages"])
        )
        and (since is None or (end is not None and end >= since))
        and (until is None or (start is not None and start <= until))
        and all(row[_COUNTED[flag]] for flag in flags if flag in _COUNTED)
    )


def _alike(problems: Sequence[Row]) -> list[tuple[Row, int]]:
    """The first input of each reason and how many have it, the commonest reason first: a broken archive has one reason a thousand times."""
    by: dict[tuple[str, str], list[Row]] = {}
    for row in problems:
        by.setdefault((row["stage"], row["error"]), []).append(row)
    return [(rows[0], len(rows)) for rows in sorted(by.values(), key=len, reverse=True)][:5]


def _last_run(desk: Desk) -> Row | None:
    """The last run with the `reasons` of its problems; None where the ledger has no record of any."""
    last = next(iter(runs(desk)), None)
    if last is None:
        return None
    wrong = desk.kept(
        "reasons of the last run", lambda: _alike(desk.rows("desk_run_problems", run=last["run_id"]))
    )
    return {**last, "reasons": wrong}


def fitting(request: Asked, desk: Desk) -> list[Row]:
    """The stories that the filters of an address leave."""
    wanted = (
        (first(request, "text") or "").casefold(),
        first(request, "language"),
        day(request, "since", 0),
        day(request, "until", 1),
        asked(request, "flag"),
    )
    return [row for row in stories(desk) if _fits(row, *wanted)]


@page("/stories", "/stories.json", "/stories.csv", asks="text language since until flag offset limit")
def front(request: Asked) -> Response[bytes]:
    """Stories, newest first. Filters: text (in a title), language, since, until, flag."""
    with opened(request) as desk:
        seat = seat_of(request)
        fit = fitting(request, desk)
        offset, limit = part(request)
        rows = [{name: row[name] for name in COLUMNS} for row in fit[offset : offset + limit]]
        context: dict[str, Any] = {
            "drawn": fit[offset : offset + limit],
            "counts": desk.counts,
            "run": _last_run(desk),
            "flags": FLAGS,
            "unlinked": [] if stories(desk) else articles(desk, limit=30)[1],
        }
        made = Shown(
            "front.html",
            seat.words("nav.stories"),
            rows,
            COLUMNS,
            context,
            total=len(fit),
            offset=offset,
            limit=limit,
        )
        return show(request, desk, made)


ROUTES = (front,)
