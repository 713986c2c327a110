"""Search: words, names in any script and meaning, over everything; facets narrow it down."""

from __future__ import annotations

import logging
import sqlite3
import threading
from datetime import date
from typing import Any

import duckdb
from litestar import Response

from dragoman.errors import DragomanError
from dragoman.web.desk import Desk
from dragoman.web.draw.spark import spark
from dragoman.web.lists import SHOWN, day, first, part
from dragoman.web.meaning import Meaning
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.search import Filters, search
from dragoman.web.search_index import SearchIndex
from dragoman.web.seat import Asked, asked, seat_of
from dragoman.web.snapshot import Snapshot

log = logging.getLogger(__name__)
COLUMNS = ("article_id", "page_id", "title", "language", "published", "outlet", "how", "start", "end", "text")
FACETS = {"language": "language", "outlet": "outlet", "act": "act", "speaker": "speaker"}
MOST = 12
"""Values of a facet that are shown."""


def prepare(snapshot: Snapshot) -> None:
    """Bring the search index up to the copy, beside the requests; what is there can be searched meanwhile."""
    index = SearchIndex.of(snapshot.ledger.path)
    snapshot.kept["index"] = index
    ledger = snapshot.ledger.reading()

    def update() -> None:
        try:
            index.update(ledger)
        except (DragomanError, OSError, duckdb.Error, sqlite3.Error) as error:
            log.error("the search index could not be made: %s", error)
        finally:
            snapshot.kept["indexed"] = True
            ledger.close()

    threading.Thread(target=update, name="search index", daemon=True).start()


@page("/search", "/search.json", "/search.csv", asks="q language outlet speaker act since until offset limit")
def searched(request: Asked) -> Response[bytes]:
    """Articles that answer q, best first. Filters: language, outlet, speaker (entity ids), act (or event type), since, until."""
    with opened(request) as desk:
        seat = seat_of(request)
        offset, limit = part(request)
        limit = min(limit, 20) if seat.form == "html" and limit == SHOWN else min(limit, 1000)
        question = (first(request, "q") or "")[:300]
        wanted = Filters(
            tuple(asked(request, "language")), tuple(asked(request, "outlet")), tuple(asked(request, "act")),
            tuple(asked(request, "speaker")), day(request, "since", 0), day(request, "until", 1),
        )  # fmt: skip
        meaning = desk.kept("meaning", lambda: Meaning(desk.ledger)) if question else None
        found = search(_index(desk), desk.ledger, question, wanted, offset, limit, meaning)
        rows = [
            {
                "article_id": hit.article_id, "page_id": hit.page_id, "title": hit.title, "language": hit.language,
                "published": hit.published, "outlet": hit.outlet, "how": hit.how, "start": hit.snippet.start,
                "end": hit.snippet.end, "text": hit.snippet.text,
            }
            for hit in found.hits
        ]  # fmt: skip
        context: dict[str, Any] = {
            "found": found,
            "question": question,
            "facets": {name: found.facets.get(name, ())[:MOST] for name in FACETS},
            "marked": marked,
            "spark": spark(_days(found.facets.get("day", ()))),
            "indexing": "indexed" not in desk.snapshot.kept,
        }
        data = {
            "query": found.query,
            "indexing": context["indexing"],
            "facets": found.facets,
            "who": found.who,
            "rows": rows,
        }
        made = Shown(
            "search.html", seat.words("nav.search"), rows, COLUMNS, context, data, found.total, offset, limit
        )
        return show(request, desk, made)


def _index(desk: Desk) -> SearchIndex:
    return desk.kept("index", lambda: SearchIndex.of(desk.ledger.path))


def _days(counted: Any) -> list[Any]:
    return [date.fromisoformat(value) for value, times in counted for _ in range(min(times, 50))]


def marked(text: str, start: int, marks: Any) -> list[tuple[bool, str]]:
    """A text in pieces: (is it marked, words); `marks` are spans whose zero is `start` before the text's own."""
    out: list[tuple[bool, str]] = []
    at = 0
    for left, right in sorted(marks):
        left, right = max(left - start, at), min(right - start, len(text))
        if right <= left:
            continue
        out += [(False, text[at:left]), (True, text[left:right])]
        at = right
    return [piece for piece in (*out, (False, text[at:])) if piece[1]]


ROUTES = (searched,)
