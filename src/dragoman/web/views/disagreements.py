"""Where accounts part: a list, and each with its accounts side by side in their own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from litestar import Response
from litestar.params import FromPath

from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import first, many, part
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of, without_twin
from dragoman.wording.parted import Sides, few, sides_of, topic
from dragoman.wording.words import Words

COLUMNS = (
    "disagreement_id",
    "kind",
    "topic",
    "n_voices",
    "n_accounts",
    "languages",
    "first_day",
    "last_day",
    "voices",
)
ACCOUNT = (
    "disagreement_id", "position", "says", "text", "outlet", "voice", "language", "day", "page_id", "article_id", "start", "end",
    "statement_id", "event_id", "title",
)  # fmt: skip


def disagreements(
    desk: Desk, limit: int, offset: int = 0, *, kind: list[str] | None = None, language: str | None = None,
    text: str | None = None, story: str | None = None,
) -> tuple[int, list[Row]]:  # fmt: skip
    """How many disagreements fit, and a part of them, most independent voices first."""
    rows = desk.remembered(
        "desk_disagreements", kind=kind, language=language, text=text, story=story, limit=limit, offset=offset
    )
    return (rows[0]["total"] if rows else 0), [{k: row[k] for k in COLUMNS} for row in rows]


def sides(desk: Desk, ids: list[str]) -> dict[str, Sides]:
    """For each disagreement its positions with their accounts; an account of a voice heard before is marked `again`."""
    rows = desk.rows("desk_accounts", ids=ids) if ids else []
    return sides_of(desk.names, rows, ids)


def accounts_of(told: Mapping[str, Sides]) -> list[Row]:
    """All accounts of some disagreements."""
    return [account for positions in told.values() for _, rows in positions for account in rows]


def first_accounts(told: Mapping[str, Sides]) -> list[Row]:
    """The accounts that are shown of each side in a list."""
    return [account for positions in told.values() for _, rows in positions for account in few(rows)]


def topics(
    desk: Desk, words: Words, rows: Sequence[Row], told: Mapping[str, Sides] | None = None
) -> dict[str, str]:
    """What each disagreement is about, by its id, in the reader's language."""
    held = told if told is not None else sides(desk, [row["disagreement_id"] for row in rows])
    return {
        row["disagreement_id"]: topic(desk.names, words, row, held.get(row["disagreement_id"], []))
        for row in rows
    }


def kinds(desk: Desk) -> list[str]:
    """The kinds that the ledger has."""
    return desk.kept(
        "disagreement kinds",
        lambda: [r["kind"] for r in desk.select("SELECT DISTINCT kind FROM disagreements ORDER BY kind")],
    )


@page(
    "/disagreements",
    "/disagreements.json",
    "/disagreements.csv",
    asks="kind text language story offset limit",
)
def listed(request: Asked) -> Response[bytes]:
    """Disagreements, those with most independent voices first. Filters: kind, text (in the topic or an account, in any language), language, story."""
    with opened(request) as desk:
        offset, limit = part(request)
        limit = min(limit, 20) if seat_of(request).form == "html" else limit
        total, rows = disagreements(
            desk, limit, offset, kind=many(request, "kind"), language=first(request, "language"),
            text=first(request, "text"), story=first(request, "story"),
        )  # fmt: skip
        html = seat_of(request).form == "html"
        told = sides(desk, [row["disagreement_id"] for row in rows]) if html else {}
        surround(desk, first_accounts(told))
        context = {
            "sides": told,
            "topics": topics(desk, seat_of(request).words, rows, told) if html else {},
            "kinds": kinds(desk),
        }
        title = seat_of(request).words("nav.disagreements")
        made = Shown(
            "disagreements.html", title, rows, COLUMNS, context, total=total, offset=offset, limit=limit
        )
        return show(request, desk, made)


@page("/disagreements/{row_id:str}")
def disagreement(request: Asked, row_id: FromPath[str]) -> Response[bytes]:
    """One disagreement with all its accounts."""
    with opened(request) as desk:
        wanted = without_twin(row_id)
        rows = desk.select("SELECT * FROM disagreements WHERE disagreement_id = $id", {"id": wanted})
        row = found(next(iter(rows), None), f"disagreement {wanted}")
        positions = sides(desk, [wanted])[wanted]
        accounts = [{name: account[name] for name in ACCOUNT} for account in accounts_of({wanted: positions})]
        surround(desk, accounts_of({wanted: positions}))
        about = topics(desk, seat_of(request).words, [row], {wanted: positions})[wanted]
        context: dict[str, Any] = {"row": row, "positions": positions, "topic": about}
        made = Shown(
            "disagreement.html",
            about,
            accounts,
            ACCOUNT,
            context,
            {"disagreement": row, "accounts": accounts},
        )
        return show(request, desk, made)


ROUTES = (listed, disagreement)
