"""Search: words, names in any script and meaning, over everything; facets narrow it down."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from litestar import Response

from dragoman.web.desk import Desk
from dragoman.web.draw.spark import spark
from dragoman.web.indexing import index_of, mend, progress
from dragoman.web.lists import SHOWN, day, first, part
from dragoman.web.meaning import Meaning
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.search import Filters, Hit, Results, everything, search
from dragoman.web.seat import Asked, asked, seat_of
from dragoman.web.views.story import root

COLUMNS = ("article_id", "page_id", "title", "language", "published", "outlet", "how", "start", "end", "text")
FACETS = {"language": "language", "outlet": "outlet", "act": "act", "speaker": "speaker"}
MOST = 12
"""Values of a facet that are shown."""


@page("/search", "/search.json", "/search.csv", asks="q language outlet speaker act since until offset limit")
def searched(request: Asked) -> Response[bytes]:
    """Articles that answer q, best first. Filters: language, outlet, speaker (entity ids), act (or event type), since, until."""
    with opened(request) as desk:
        seat = seat_of(request)
        offset, limit = part(request)
        limit = min(limit, 20) if seat.form == "html" and limit == SHOWN else min(limit, 1000)
        question = (first(request, "q") or "")[:300]
        found = _found(desk, question, _wanted(request), offset, limit)
        made = progress(desk.snapshot, desk.counts["pages"])
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
            "hits": folded(found.hits, _originals(desk)),
            "question": question,
            "facets": {name: found.facets.get(name, ())[:MOST] for name in FACETS},
            "marked": marked,
            "spark": spark(_days(found.facets.get("day", ()))),
            "made": made,
        }
        data = {
            "query": found.query,
            "indexing": not made.ready,
            "indexed": made,
            "facets": found.facets,
            "who": found.who,
            "rows": rows,
        }
        title = seat.words("nav.search")
        shown = Shown("search.html", title, rows, COLUMNS, context, data, found.total, offset, limit)
        return show(request, desk, shown)


def folded(hits: Sequence[Hit], originals: Mapping[str, str]) -> list[tuple[Hit, list[Hit]]]:
    """What is shown at once, copies of one text under the first of them: twenty prints of an agency's words are one result to read."""
    out: dict[str, tuple[Hit, list[Hit]]] = {}
    for hit in hits:
        text = originals.get(hit.article_id, hit.article_id)
        if text in out:
            out[text][1].append(hit)
        else:
            out[text] = hit, []
    return list(out.values())


def _originals(desk: Desk) -> dict[str, str]:
    """The first of all that have one text, by each of them; translations are texts of their own."""

    def made() -> dict[str, str]:
        sql = "SELECT article_id, of_article_id FROM copies WHERE kind <> 'translated' ORDER BY article_id"
        above = {row["article_id"]: row["of_article_id"] for row in desk.select(sql)}
        return {article_id: root(above, article_id) for article_id in above}

    return desk.kept("originals", made)


def _wanted(request: Asked) -> Filters:
    return Filters(
        tuple(asked(request, "language")), tuple(asked(request, "outlet")), tuple(asked(request, "act")),
        tuple(asked(request, "speaker")), day(request, "since", 0), day(request, "until", 1),
    )  # fmt: skip


def answering(request: Asked, desk: Desk) -> list[str]:
    """All articles that answer what an address asks."""
    question = (first(request, "q") or "")[:300]
    try:
        return everything(index_of(desk.snapshot), question, _wanted(request), _meaning(desk, question))
    except sqlite3.DatabaseError:
        mend(desk.snapshot)
        return []


def _meaning(desk: Desk, question: str) -> Meaning | None:
    return desk.kept("meaning", lambda: Meaning(desk.ledger)) if question else None


def _found(desk: Desk, question: str, wanted: Filters, offset: int, limit: int) -> Results:
    """What answers; where the index turns out to be damaged, nothing yet: it is made again beside the requests."""
    index, meaning = index_of(desk.snapshot), _meaning(desk, question)
    try:
        return search(index, desk.ledger, question, wanted, offset, limit, meaning, mend=False)
    except sqlite3.DatabaseError:
        mend(desk.snapshot)
        return Results(question, 0, (), {}, ())


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
