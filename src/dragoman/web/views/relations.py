"""Who accuses whom: a matrix and a graph over actors, of accusations or any other act."""

from __future__ import annotations

from collections import Counter
from typing import Any

from litestar import Response

from dragoman.types.vocabulary import ACTS
from dragoman.web.desk import Desk, Row
from dragoman.web.draw.graph import Tie, graph
from dragoman.web.lists import day, first, many
from dragoman.web.opened import opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, Seat, asked, seat_of
from dragoman.web.tones import tone

COLUMNS = ("source", "target", "statements", "articles", "languages")
SIDE = 14
"""Actors on each side of the matrix, and on the circle."""
TIES = 48
"""Arrows of the graph, the broadest: where all speak to all, more would be a ball of wool."""
ROLLED = {"bodies": ("government",), "officials": ("government", "person", "group")}
"""What `roll` counts for its state: kinds of actors."""


@page(
    "/accusations",
    "/accusations.json",
    "/accusations.csv",
    asks="act about kind roll since until language story",
)
def relations(request: Asked) -> Response[bytes]:
    """Pairs of speaker and addressee with the number of statements. Filters: act (accuse unless given), about=1 (count whom it is about
    where nobody is addressed), kind, roll (bodies or officials: count a state's bodies, or its people too, for it), since, until, language,
    story."""
    with opened(request) as desk:
        seat = seat_of(request)
        chosen, rows = acts(request), pairs(request, desk)
        context = {
            "acts": ACTS,
            "chosen": chosen,
            "matrix": _matrix(rows),
            "pairs": rows,
            "ties": TIES,
            "graph": _graph(desk, seat, rows, chosen),
            "link": lambda row: _link(seat, chosen, row),
            "rolls": tuple(ROLLED),
            "level": lambda n: min(5, 1 + int(4 * n / max(1, rows[0]["statements"]))) if rows else 0,
            "kinds": sorted(asked(request, "kind")),
        }
        told = [{name: row[name] for name in COLUMNS} for row in rows]
        return show(
            request, desk, Shown("relations.html", seat.words("nav.accusations"), told, COLUMNS, context)
        )


def acts(request: Asked) -> list[str]:
    """The acts that an address asks for; accusations where it asks for none."""
    return [act for act in many(request, "act") or ["accuse"] if act in ACTS]


def pairs(request: Asked, desk: Desk) -> list[Row]:
    """Who speaks to whom, as the filters of an address leave it, most statements first."""
    parts = rolled(desk, first(request, "roll"))
    rows = desk.remembered(
        "desk_relations", act=acts(request), about=bool(first(request, "about")), language=first(request, "language"),
        story=first(request, "story"), since=day(request, "since", 0), until=day(request, "until", 1),
        parts=list(parts), wholes=list(parts.values()),
    )  # fmt: skip
    kinds = many(request, "kind")
    if kinds is None:
        return rows
    of = desk.names.kinds
    return [row for row in rows if {of.get(row["source"]), of.get(row["target"])} <= set(kinds)]


def rolled(desk: Desk, how: str | None) -> dict[str, str]:
    """The actors that count for a state of the ledger, each with that state."""
    if how not in ROLLED:
        return {}
    rows = desk.kept("countries", lambda: desk.select("SELECT entity_id, kind, iso3, country FROM entities"))
    states = {row["iso3"]: row["entity_id"] for row in rows if row["kind"] == "state" and row["iso3"]}
    return {
        row["entity_id"]: states[row["country"]]
        for row in rows
        if row["kind"] in ROLLED[how] and row["country"] in states
    }


def _link(seat: Seat, acts: list[str], row: Row) -> str:
    """The statements behind a cell."""
    kept = {name: value for name, value in seat.query if name in ("since", "until", "language", "story")}
    side = "about" if ("about", "1") in seat.query else "to"
    return seat.link("/statements", speaker=row["sources"], **{side: row["targets"]}, act=acts, **kept)


def _matrix(rows: list[Row]) -> dict[str, Any]:
    """Speakers down, those they speak to across, most statements first; `rest` is what the matrix leaves out."""
    most = _most(rows, "source")
    targets = _most([row for row in rows if row["source"] in most], "target")
    cells = {
        (row["source"], row["target"]): row
        for row in rows
        if row["source"] in most and row["target"] in targets
    }
    sources = [name for name in most if any(source == name for source, _ in cells)]
    rest = sum(row["statements"] for row in rows) - sum(row["statements"] for row in cells.values())
    return {"sources": sources, "targets": targets, "cells": cells, "rest": rest}


def _most(rows: list[Row], side: str) -> list[str]:
    """Who has most statements on this side."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row[side]] += row["statements"]
    return [name for name, _ in sorted(counts.items(), key=lambda i: (-i[1], i[0]))[:SIDE]]


def _graph(desk: Desk, seat: Seat, rows: list[Row], acts: list[str]) -> Any:
    weight: Counter[str] = Counter()
    for row in rows:
        weight[row["source"]] += row["statements"]
        weight[row["target"]] += row["statements"]
    who = [name for name, _ in sorted(weight.items(), key=lambda i: (-i[1], i[0]))[:SIDE]]
    near = [row for row in rows if row["source"] in who and row["target"] in who][:TIES]
    tied = {row[side] for row in near for side in ("source", "target")}
    who = [name for name in who if name in tied]
    place = {name: n for n, name in enumerate(who)}
    ties = [
        Tie(
            place[row["source"]],
            place[row["target"]],
            row["statements"],
            _link(seat, acts, row),
        )
        for row in near
    ]
    names = [(desk.names.name(name, seat.language), f"/actors/{name}") for name in who]
    tones = {tone(act) for act in acts}
    return graph(names, ties, seat.words("ui.graph"), tones.pop() if len(tones) == 1 else "plain")


ROUTES = (relations,)
