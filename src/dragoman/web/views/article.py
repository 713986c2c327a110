"""An article: its page as it was read, and every reading of it at its own characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import msgspec
from litestar import Response
from litestar.params import FromPath

from dragoman.web.cards import KINDS, named, places, rules, stub, timed
from dragoman.web.desk import Desk, Row
from dragoman.web.judged import judged
from dragoman.web.lists import first
from dragoman.web.opened import found, opened, page
from dragoman.web.render import HTML, Shown, render, show
from dragoman.web.seat import Asked, asked, seat_of, without_twin
from dragoman.web.signs import actors
from dragoman.web.views.disagreements import topics
from dragoman.wording.words import Words

COLUMNS = ("kind", "id", "start", "end", "text", "reading", "confidence", "rule")
ASIDE = ("chrome", "related", "social")
"""Roles that are not the article's own words."""


class Run(msgspec.Struct):
    """Neighbouring blocks that belong together: the article's own (`own`), or folded away."""

    own: bool
    blocks: list[Row]


def runs(blocks: Sequence[Row], part: int) -> list[Run]:
    """The page's blocks in order, the article's own apart from the rest."""
    out: list[Run] = []
    for block in blocks:
        own = block["part"] == part and block["role"] not in ASIDE
        if not out or out[-1].own != own:
            out.append(Run(own, []))
        out[-1].blocks.append(block)
    return out


def cards(desk: Desk, page_id: str) -> list[Row]:
    """Every reading of a page in its order, each with its kind."""
    out: list[Row] = []
    for kind in KINDS:
        for number, row in enumerate(desk.rows(f"desk_page_{kind}s", id=page_id)):
            out.append(
                {"id": f"{kind}-{number}", "article_id": None, **row, "kind": kind, "sort": row.get("kind")}
            )
    order = {kind: number for number, kind in enumerate(KINDS)}
    return sorted(out, key=lambda row: (row["start"], -row["end"], order[row["kind"]]))


def elsewhere(desk: Desk, page_id: str) -> dict[str, list[Row]]:
    """For each statement and event of a page, where else the same utterance or happening is told."""
    out: dict[str, list[Row]] = defaultdict(list)
    for row in desk.rows("desk_elsewhere", id=page_id):
        out[row["id"]].append(row)
    return out


def reading(desk: Desk, card: Row, language: str) -> str:
    """What a row says, in one line."""
    match card["kind"]:
        case "statement" | "event":
            return str(card["gloss"].get(language) or card["gloss"].get("en") or "")
        case "mention":
            return desk.names.name(card["entity_id"], language)
        case "time":
            return str(card["value"])
        case _:
            return str(card["suggested"] or card["reason"])


def signs_of(desk: Desk, words: Words, article: Row) -> dict[str, Any]:
    """What the cards of an article are drawn with."""
    actor = actors(desk, words.language)
    return {
        "article": article,
        "rules": rules,
        "named": lambda card: named(card, article, words, actor),
        "timed": lambda card: timed(card, article, words),
        "elsewhere": elsewhere(desk, article["page_id"]),
    }


@page("/articles/{article_id:str}/cards", asks="id")
def opened_cards(request: Asked, article_id: FromPath[str]) -> Response[bytes]:
    """The cards of the readings asked for by `id`, in full, as a list in HTML; all of the page where none is asked for."""
    with opened(request) as desk:
        row = found(desk.one("desk_article", id=article_id), f"article {article_id}")
        wanted = set(asked(request, "id"))
        readings = [card for card in cards(desk, row["page_id"]) if not wanted or card["id"] in wanted]
        seat = seat_of(request)
        context = {
            **signs_of(desk, seat.words, row),
            "readings": readings,
            "title": _heading(desk, seat.words, row),
        }
        return Response(render("cards.html", seat, desk, context).encode(), media_type=HTML)


@page("/articles/{article_id:str}", asks="cards")
def article(request: Asked, article_id: FromPath[str]) -> Response[bytes]:
    """An article and all that was read on its page. `#c=120-164` marks those characters of the page; `cards=all` has every card in full."""
    with opened(request) as desk:
        row = found(
            desk.one("desk_article", id=without_twin(article_id)), f"article {without_twin(article_id)}"
        )
        text, own = row.pop("text"), row.pop("own_row")
        blocks = [
            {**b, "text": text[b["start"] : b["end"]]}
            for b in desk.rows("desk_page_blocks", id=row["page_id"])
        ]
        readings = cards(desk, row["page_id"])
        links: dict[str, list[Row]] = defaultdict(list)
        for link in desk.rows("desk_article_links", id=row["article_id"]):
            links[link["link"]].append(link)
        parts = desk.select(
            "SELECT article_id, part, role, title, language FROM articles WHERE page_id = $id ORDER BY part",
            {"id": row["page_id"]},
        )
        near = desk.rows("desk_neighbours", row=own) if row["role"] == "main" else []
        language = "en"
        flat = [
            {**{name: card.get(name) for name in COLUMNS}, "reading": reading(desk, card, language)}
            for card in readings
        ]
        words = seat_of(request).words
        signs = signs_of(desk, words, row)
        others, verdicts = signs["elsewhere"], judged(desk).rows
        parted = desk.rows("desk_page_disagreements", id=row["page_id"])
        context: dict[str, Any] = {
            **signs,
            "runs": runs(blocks, row["part"]),
            "readings": readings,
            "whole": first(request, "cards") == "all",
            "places": places(readings),
            "stub": lambda card: stub(
                card, row, words, len(others.get(card["id"], ())), verdicts.get(card["id"])
            ),
            "links": links,
            "parts": {p["part"]: p for p in parts},
            "near": {"newer": None, "older": None} | {n["side"]: n for n in near},
            "tally": {kind: sum(card["kind"] == kind for card in readings) for kind in KINDS},
            "kinds": KINDS,
            "stories": _stories(desk, links["story"]),
            "disagreements": parted,
            "topics": topics(desk, words, parted),
        }
        by_kind = {f"{kind}s": [c for c in readings if c["kind"] == kind] for kind in KINDS}
        data = {
            "article": row,
            "text": text,
            "blocks": blocks,
            **by_kind,
            "links": links,
            "elsewhere": others,
        }
        return show(
            request, desk, Shown("article.html", _heading(desk, words, row), flat, COLUMNS, context, data)
        )


def _heading(desk: Desk, words: Words, article: Row) -> str:
    """The article's title for the browser's tab; its first words where it has none."""
    beginning = desk.untitled.get(article["article_id"])
    return str(article["title"] or (beginning and beginning.short) or words("ui.untitled"))


def _stories(desk: Desk, links: Sequence[Row]) -> list[Row]:
    wanted = [link["id"] for link in links]
    if not wanted:
        return []
    return desk.select(
        "SELECT story_id, titles FROM stories WHERE list_contains($ids::VARCHAR[], story_id)", {"ids": wanted}
    )


ROUTES = (article, opened_cards)
