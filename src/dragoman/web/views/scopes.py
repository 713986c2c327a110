"""What part of the ledger an address shows: every list with its filters, and every page of one thing, can be exported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from litestar.exceptions import NotFoundException

from dragoman.export import EVERYTHING, Scope, story_scope
from dragoman.web.desk import Desk, Row
from dragoman.web.lists import ALL, first, many
from dragoman.web.opened import found
from dragoman.web.seat import Asked
from dragoman.web.views import articles, disagreements, front, relations, review, search
from dragoman.web.views.statements import EVENTS, STATEMENTS, Kind


def scope_of(request: Asked, desk: Desk) -> tuple[Scope, str]:
    """The rows that an address asks for, and a word for them; the whole ledger where it names no part."""
    story, article, of = first(request, "story"), first(request, "article"), first(request, "of")
    if of is not None:
        if of not in PARTS:
            raise NotFoundException(f"of={of}: there are {', '.join(PARTS)}.")
        return PARTS[of](request, desk), of
    if story:
        scope = story_scope(desk.ledger, story)
        found({"story": story} if scope.articles else None, f"story {story}")
        return scope, story
    if article:
        rows = desk.select("SELECT article_id FROM articles WHERE article_id = $id", {"id": article})
        found(next(iter(rows), None), f"article {article}")
        return Scope((article,)), article
    return EVERYTHING, ""


def _told(kind: Kind) -> Callable[[Asked, Desk], Scope]:
    def part(request: Asked, desk: Desk) -> Scope:
        places = kind.places(desk, kind.wanted(request, desk), ALL)[1]
        return _rows(desk, places, ()) if kind is STATEMENTS else _rows(desk, (), places)

    return part


def _stories(request: Asked, desk: Desk) -> Scope:
    """The articles of the stories that fit."""
    ids = [row["story_id"] for row in front.fitting(request, desk)]
    sql = (
        "SELECT article_id FROM story_articles WHERE story_id IN (SELECT unnest($ids::VARCHAR[])) ORDER BY 1"
    )
    return Scope(tuple(row["article_id"] for row in desk.select(sql, {"ids": ids})))


def _articles(request: Asked, desk: Desk) -> Scope:
    rows = articles.articles(desk, **articles.wanted(request, desk), limit=ALL)[1]
    return Scope(_sorted(row["article_id"] for row in rows))


def _searched(request: Asked, desk: Desk) -> Scope:
    return Scope(_sorted(search.answering(request, desk)))


def _actor(request: Asked, desk: Desk) -> Scope:
    """All that an actor has a part in: what it says and does, what is said of it and done to it."""
    wanted = _asked_id(request)
    found({} if wanted in desk.names.kinds else None, f"actor {wanted}")
    sql = "SELECT DISTINCT kind, own_row FROM aside.parts WHERE entity_id = $id"
    places = desk.select(sql, {"id": wanted})
    said, done = (
        [row["own_row"] for row in places if row["kind"] == kind.name] for kind in (STATEMENTS, EVENTS)
    )
    return _rows(desk, said, done)


def _accusations(request: Asked, desk: Desk) -> Scope:
    """The statements that the matrix counts."""
    pairs = relations.pairs(request, desk)
    between = {(one, other) for row in pairs for one in row["sources"] for other in row["targets"]}
    wanted = {
        **STATEMENTS.wanted(request, desk),
        "word": relations.acts(request),
        "who": sorted({one for one, _ in between}),
        "whom": None,
        "other": None,
    }
    places = STATEMENTS.places(desk, wanted, ALL)[1]
    sql = 'SELECT rowid AS own_row, speaker, co_speakers, "to", about FROM statements WHERE rowid IN (SELECT unnest($rows::BIGINT[]))'
    also = bool(first(request, "about"))
    counted = [
        row["own_row"]
        for row in desk.select(sql, {"rows": places})
        for whom in [row["to"] or (row["about"] if also else [])]
        if any((one, other) in between for one in (row["speaker"], *row["co_speakers"]) for other in whom)
    ]
    return _rows(desk, counted, ())


def _disagreements(request: Asked, desk: Desk) -> Scope:
    """The accounts of the disagreements that fit."""
    rows = disagreements.disagreements(
        desk, ALL, kind=many(request, "kind"), language=first(request, "language"), text=first(request, "text"),
        story=first(request, "story"),
    )[1]  # fmt: skip
    return _accounts(desk, [row["disagreement_id"] for row in rows])


def _disagreement(request: Asked, desk: Desk) -> Scope:
    scope = _accounts(desk, [_asked_id(request)])
    found({} if scope.articles else None, f"disagreement {_asked_id(request)}")
    return scope


def _review(request: Asked, desk: Desk) -> Scope:
    """All that waits for a judgement."""
    items = review.waiting(desk, first(request, "kind"), first(request, "language"))
    ids = [item[side] for item in items for side in ("one", "other") if item[side]]
    told = {
        kind.name: desk.select(
            f"SELECT rowid AS own_row FROM {kind.name}s WHERE {kind.name}_id IN (SELECT unnest($ids::VARCHAR[]))",
            {"ids": ids},
        )
        for kind in (STATEMENTS, EVENTS)
    }
    scope = _rows(desk, *([row["own_row"] for row in rows] for rows in told.values()))
    parted = _accounts(desk, [item["disagreement_id"] for item in items if item["kind"] == "disagreement"])
    copies = [item[side] for item in items if item["kind"] == "copy" for side in ("one", "other")]
    return Scope(
        _sorted([*(scope.articles or ()), *(parted.articles or ()), *copies]),
        _sorted([*(scope.statements or ()), *(parted.statements or ())]),
        _sorted([*(scope.events or ()), *(parted.events or ())]),
    )


PARTS: dict[str, Callable[[Asked, Desk], Scope]] = {
    "statements": _told(STATEMENTS),
    "events": _told(EVENTS),
    "stories": _stories,
    "articles": _articles,
    "search": _searched,
    "actor": _actor,
    "accusations": _accusations,
    "disagreements": _disagreements,
    "disagreement": _disagreement,
    "review": _review,
}
"""What `of` may be in an address of an export."""


def _asked_id(request: Asked) -> str:
    return first(request, "id") or ""


def _accounts(desk: Desk, ids: Sequence[str]) -> Scope:
    sql = "SELECT DISTINCT article_id, statement_id, event_id FROM accounts WHERE disagreement_id IN (SELECT unnest($ids::VARCHAR[]))"
    rows = desk.select(sql, {"ids": list(ids)})
    statements, events = ([row[name] for row in rows if row[name]] for name in ("statement_id", "event_id"))
    return Scope(_sorted(row["article_id"] for row in rows), _sorted(statements), _sorted(events))


def _rows(desk: Desk, said: Sequence[int], done: Sequence[int]) -> Scope:
    """Statements and events by their place in their tables, with their articles."""
    kept: dict[str, list[Row]] = {}
    for kind, places in ((STATEMENTS, said), (EVENTS, done)):
        sql = f"SELECT article_id, {kind.name}_id AS id FROM {kind.name}s WHERE rowid IN (SELECT unnest($rows::BIGINT[]))"
        kept[kind.name] = desk.select(sql, {"rows": list(places)}) if places else []
    statements, events = (_sorted(row["id"] for row in rows) for rows in kept.values())
    return Scope(_sorted(row["article_id"] for rows in kept.values() for row in rows), statements, events)


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
