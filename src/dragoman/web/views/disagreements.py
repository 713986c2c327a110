"""Where accounts part: a list, and each with its accounts side by side in their own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from litestar import Response
from litestar.params import FromPath

from dragoman.link.counts import count_gloss, doubt_gloss
from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import first, many, part
from dragoman.web.opened import found, opened, page
from dragoman.web.parted import Sides, answers, few, topic
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of, without_twin
from dragoman.web.words import Words

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
    out: dict[str, Sides] = {row_id: [] for row_id in ids}
    seen: set[tuple[str, str, str]] = set()
    for row in desk.rows("desk_accounts", ids=ids) if ids else []:
        _read_out(desk, row)
        positions = out[row["disagreement_id"]]
        if not positions or positions[-1][0] != row["position"]:
            positions.append((row["position"], []))
        key = row["disagreement_id"], row["position"], row["voice"]
        row["again"] = key in seen
        seen.add(key)
        positions[-1][1].append(row)
    for positions in out.values():
        positions.sort(key=answers)
    return out


def accounts_of(told: Mapping[str, Sides]) -> list[Row]:
    """All accounts of some disagreements."""
    return [account for positions in told.values() for _, rows in positions for account in rows]


def first_accounts(told: Mapping[str, Sides]) -> list[Row]:
    """The accounts that are shown of each side in a list."""
    return [account for positions in told.values() for _, rows in positions for account in few(rows)]


def _read_out(desk: Desk, row: Row) -> None:
    """Give an account that is a number, or nobody's word of doubt, what it says in every language."""
    count, by = row.pop("count"), row.pop("by")
    if count is not None:
        row["gloss"] = msgspec.to_builtins(count_gloss(**count, by=desk.names.all(by) if by else None))
    elif row["gloss"] is None and row["position"] == "not verified":
        row["gloss"] = msgspec.to_builtins(doubt_gloss())


def topics(
    desk: Desk, words: Words, rows: Sequence[Row], told: Mapping[str, Sides] | None = None
) -> dict[str, str]:
    """What each disagreement is about, by its id, in the reader's language."""
    held = told if told is not None else sides(desk, [row["disagreement_id"] for row in rows])
    return {
        row["disagreement_id"]: topic(desk, words, row, held.get(row["disagreement_id"], [])) for row in rows
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
