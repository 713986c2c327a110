"""Actors: who is named, and all that the ledger has on one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from dragoman.knowledge.base import knowledge_base
from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.draw.spark import spark
from dragoman.web.lists import first, many, part
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, seat_of, without_twin
from dragoman.web.views.statements import EVENTS, STATEMENT, STATEMENTS
from dragoman.wording.reasons import office

COLUMNS = ("entity_id", "kind", "label", "mentions", "said", "events", "accused")
KINDS = (
    "person",
    "state",
    "government",
    "organisation",
    "group",
    "place",
    "outlet",
    "agreement",
    "operation",
    "exercise",
)
SAID = ("says", "about", "accuses", "accused")
DONE = ("acts", "suffers")
SHOWN = 8
"""Rows of each of an actor's lists."""


def actors(desk: Desk) -> list[Row]:
    """Everybody, most named first; made once for each copy of the ledger."""
    return desk.kept("actors", lambda: desk.rows("desk_actors"))


@page("/actors", "/actors.json", "/actors.csv", asks="name kind offset limit")
def listed(request: Asked) -> Response[bytes]:
    """Who is named, most often first. Filters: name (in any script), kind."""
    with opened(request) as desk:
        name, kinds = first(request, "name"), many(request, "kind")
        called = desk.called([name]) if name else None
        rows = [
            row
            for row in actors(desk)
            if (kinds is None or row["kind"] in kinds) and (called is None or row["entity_id"] in called)
        ]
        offset, limit = part(request)
        title = seat_of(request).words("nav.actors")
        made = Shown(
            "actors.html", title, rows[offset : offset + limit], COLUMNS, {"kinds": KINDS},
            total=len(rows), offset=offset, limit=limit,
        )  # fmt: skip
        return show(request, desk, made)


@page("/actors/{entity_id:path}")
def actor(request: Asked, entity_id: FromPath[str]) -> Response[bytes]:
    """What an actor says and does, what others say of it, its offices, the spellings seen, and who is named with it."""
    with opened(request) as desk:
        wanted = without_twin(str(entity_id).strip("/"))
        kind = desk.names.kinds.get(wanted)
        if kind is None:
            raise NotFoundException(f"There is no actor {wanted} in this ledger.")
        lists = parts(desk, wanted)
        if seat_of(request).form == "html":
            surround(desk, [row for _, rows in lists.values() for row in rows])
        names = desk.rows("desk_actor_names", id=wanted)
        known = knowledge_base().get(wanted)
        days = [(row["day"], row["articles"]) for row in desk.rows("desk_actor_days", id=wanted)]
        row = desk.select("FROM entities WHERE entity_id = $id", {"id": wanted})[0]
        context: dict[str, Any] = {
            "who": row,
            "lists": lists,
            "spellings": _by_language(names),
            "labels": desk.names.all(wanted),
            "held": _held(known.offices if known else [], seat_of(request).language),
            "company": [c for c in desk.rows("desk_actor_with", id=wanted) if c["entity_id"] in desk.names.kinds],
            "spark": spark([day for day, times in days for _ in range(min(times, 50))]),
            "days": [(day.isoformat(), times) for day, times in days],
            "sides": {
                "says": {"speaker": wanted}, "about": {"about": wanted}, "acts": {"actor": wanted}, "suffers": {"to": wanted},
                "accuses": {"speaker": wanted, "act": "accuse"}, "accused": {"to": wanted, "act": "accuse"},
            },
        }  # fmt: skip
        data = {
            "actor": row, "labels": desk.names.all(wanted), "names": names, "company": context["company"],
            "offices": [_tenure(tenure) for tenure in (known.offices if known else [])],
            **{name: {"total": total, "rows": rows} for name, (total, rows) in lists.items()},
        }  # fmt: skip
        both = {r["statement_id"]: r for name in ("says", "about", "accused") for r in lists[name][1]}
        title = desk.names.name(wanted, seat_of(request).language)
        return show(request, desk, Shown("actor.html", title, list(both.values()), STATEMENT, context, data))


def parts(desk: Desk, entity_id: str) -> dict[str, tuple[int, list[Row]]]:
    """The newest rows of each part that an actor has, and how many there are."""
    found = desk.rows("desk_actor_parts", id=entity_id, most=SHOWN)
    out: dict[str, tuple[int, list[Row]]] = {name: (0, []) for name in (*SAID, *DONE)}
    for kind, names in ((STATEMENTS, SAID), (EVENTS, DONE)):
        own = [row for row in found if row["part"] in names]
        for row, told in zip(own, kind.rows(desk, [row["own_row"] for row in own]), strict=True):
            out[row["part"]] = row["total"], [*out[row["part"]][1], told]
    return out


def _by_language(names: list[Row]) -> dict[str, list[Row]]:
    out: dict[str, list[Row]] = {}
    for row in names:
        out.setdefault(row["lang"], []).append(row)
    return out


def _tenure(tenure: Any) -> Row:
    return {name: getattr(tenure, name) for name in ("office", "of", "since", "until", "to")}


def _held(tenures: Sequence[Any], language: str) -> list[Row]:
    """What was held in one place over the same time, together: who is prime minister is head of government too."""
    terms: dict[tuple[Any, ...], list[str]] = {}
    for tenure in tenures:
        name = office(tenure.office, language)
        names = terms.setdefault((tenure.of, tenure.since, tenure.until), [])
        if name not in names:
            names.append(name)
    return [
        {"of": of, "since": since, "until": until, "names": names}
        for (of, since, until), names in terms.items()
    ]


ROUTES = (listed, actor)
