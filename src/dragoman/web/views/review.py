"""Review: what the program is least sure of and where accounts part, one key a judgement, each kept with the user's name."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import quote

from anyio.to_thread import run_sync
from litestar import Response, post
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException, NotFoundException, ValidationException
from litestar.response import Redirect

from dragoman.errors import UsageError
from dragoman.ledger.judgements import PAIRS, SINGLE, append, make, withdrawn
from dragoman.ledger.lookup import locate
from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.form import form_of
from dragoman.web.judged import Judged, judged
from dragoman.web.lists import ALL, first
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, local, seat_of
from dragoman.web.views.disagreements import topics
from dragoman.web.views.settings import YEAR
from dragoman.web.views.statements import EVENTS, STATEMENTS

BELOW = 0.7
"""Confidence below which a row is worth a look."""
AT_ONCE = 12
KINDS = ("statement", "event", "disagreement", "copy")
COLUMNS = ("kind", "disagreement_id", "one", "other", "confidence", "topic")


@page("/review", "/review.json", "/review.csv", asks="kind language")
def review(request: Asked) -> Response[bytes]:
    """What waits for a judgement, least certain first. Filters: kind (statement, event, disagreement, copy), language."""
    with opened(request) as desk:
        seat = seat_of(request)
        done = judged(desk)
        left, items = queue(desk, done, first(request, "kind"), first(request, "language"))
        rows = [{name: item.get(name) for name in COLUMNS} for item in items]
        sides = [item[side] for item in items for side in ("a", "b") if side in item]
        surround(desk, [*sides, *(item for item in items if "a" not in item)])
        context: dict[str, Any] = {
            "items": items,
            "left": left,
            "topics": topics(desk, seat.words, [item for item in items if item["kind"] == "disagreement"]),
            "kinds": KINDS,
            "lately": done.lately(12),
            "user": seat.user,
        }
        made = Shown(
            "review.html", seat.words("nav.review"), rows, COLUMNS, context, total=left, limit=AT_ONCE
        )
        return show(request, desk, made)


def queue(desk: Desk, done: Judged, kind: str | None, language: str | None) -> tuple[int, list[Row]]:
    """How many wait, and the first of them."""
    left, items = 0, []
    pairs = _orders(done)
    if kind in (None, "disagreement"):
        rows = desk.remembered(
            "desk_review_pairs",
            language=language,
            judged=pairs,
            done=sorted(done.rows),
            limit=AT_ONCE if kind else 4,
        )
        left += rows[0]["total"] if rows else 0
        items += [
            {
                **r,
                "way": r["kind"],
                "kind": "disagreement",
                "one": r["one_id"],
                "other": r["other_id"],
                "a": dict(r["a"]),
                "b": dict(r["b"]),
            }
            for r in rows
        ]
    if kind in (None, "copy"):
        rows = desk.rows("desk_review_copies", language=language, judged=pairs, limit=AT_ONCE if kind else 3)
        left += rows[0]["total"] if rows else 0
        items += [
            {
                **r,
                "way": r["kind"],
                "kind": "copy",
                "one": r["article_id"],
                "other": r["of_article_id"],
                "confidence": r["score"],
            }
            for r in rows
        ]
    if kind in (None, "statement", "event"):
        doubtful = desk.remembered(
            "desk_review_rows",
            below=BELOW,
            judged=sorted(done.rows),
            kind=kind,
            language=language,
            limit=AT_ONCE - len(items),
        )
        left += doubtful[0]["total"] if doubtful else 0
        items += _rows(desk, doubtful)
    return left, items


def waiting(desk: Desk, kind: str | None, language: str | None) -> list[Row]:
    """All that waits for a judgement, as the ids of its rows: kind, one, other."""
    done = judged(desk)
    pairs, rows = _orders(done), []
    if kind in (None, "disagreement"):
        found = desk.rows(
            "desk_review_pairs", language=language, judged=pairs, done=sorted(done.rows), limit=ALL
        )
        rows += [
            {
                "kind": "disagreement",
                "one": r["one_id"],
                "other": r["other_id"],
                "disagreement_id": r["disagreement_id"],
            }
            for r in found
        ]
    if kind in (None, "copy"):
        found = desk.rows("desk_review_copies", language=language, judged=pairs, limit=ALL)
        rows += [{"kind": "copy", "one": r["article_id"], "other": r["of_article_id"]} for r in found]
    if kind in (None, "statement", "event"):
        found = desk.rows(
            "desk_review_rows", below=BELOW, judged=sorted(done.rows), kind=kind, language=language, limit=ALL
        )
        rows += [{"kind": r["kind"], "one": r["one"], "other": None} for r in _rows(desk, found)]
    return rows


def _orders(done: Judged) -> list[str]:
    """The judged pairs, each in both orders."""
    return [
        " ".join(order)
        for pair in done.pairs
        for one, other in [sorted(pair)]
        for order in ((one, other), (other, one))
    ]


def _rows(desk: Desk, items: list[Row]) -> list[Row]:
    """The statements and events of the queue in its order."""
    found: dict[tuple[str, int], Row] = {}
    for kind in (STATEMENTS, EVENTS):
        places = [item["own_row"] for item in items if item["kind"] == kind.name]
        for place, row in zip(places, kind.rows(desk, places), strict=True):
            found[kind.name, place] = {**row, "kind": kind.name, "one": row[f"{kind.name}_id"], "other": None}
    return [found[item["kind"], item["own_row"]] for item in items]


@post("/review", include_in_schema=False)
async def judge(request: Asked) -> Response[None]:
    """Keep a judgement, and go on with the queue."""
    form = await form_of(request)
    verdict, user = form.get("verdict", ""), _user(request, form)
    if verdict not in (*PAIRS, *SINGLE):
        raise ValidationException("verdict: same, different, right or wrong is wanted")
    ids = [form[name] for name in ("one", "other") if form.get(name)]
    await run_sync(partial(_keep, request, verdict, ids, form.get("why") or None, user))
    return _back(form, user)


@post("/review/undo", include_in_schema=False)
async def undo(request: Asked) -> Response[None]:
    """Take a judgement back."""
    form = await form_of(request)
    await run_sync(partial(_withdraw, request, form.get("judgement", "")))
    return _back(form, _user(request, form, needed=False))


def _keep(request: Asked, verdict: str, ids: list[str], why: str | None, user: str) -> None:
    with opened(request) as desk:
        for row_id in ids:
            try:
                locate(desk.ledger, row_id)
            except UsageError as error:
                raise NotFoundException(f"There is no row {row_id} in this ledger.") from error
        append(desk.ledger.path, make(desk.ledger, verdict, ids, why=why, user=user))


def _withdraw(request: Asked, judgement_id: str) -> None:
    with opened(request) as desk:
        held = {j.judgement_id: j for j in judged(desk).all}
        if judgement_id not in held:
            raise NotFoundException("There is no such judgement.")
        if held[judgement_id].withdrawn_at is not None:
            raise HTTPException(status_code=409, detail="This judgement was taken back already.")
        append(desk.ledger.path, withdrawn(held[judgement_id]))


def _user(request: Asked, form: dict[str, str], *, needed: bool = True) -> str:
    """Who judges: what a proxy says, else what is written in the form or was written before."""
    seat = seat_of(request)
    user = seat.user if request.app.state.access.proxy_header else (form.get("name") or seat.user)
    user = "".join(char for char in user if char.isprintable()).strip()[:80]
    if needed and not user:
        raise ValidationException("Write your name first; judgements carry it.")
    return user


def _back(form: dict[str, str], user: str) -> Response[None]:
    cookie = Cookie(key="name", value=quote(user), path="/", max_age=YEAR, httponly=True, samesite="strict")
    return Redirect(local(form.get("back", "/review")), status_code=303, cookies=[cookie] if user else [])


ROUTES = (review, judge, undo)
