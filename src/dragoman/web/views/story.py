"""A story: its timeline, who says what, where accounts part, its articles with copies under their originals, and where it plays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from litestar import Response
from litestar.params import FromPath

from dragoman.ledger.days import days
from dragoman.web.context import surround
from dragoman.web.desk import Desk, Row
from dragoman.web.draw.frame import framed
from dragoman.web.draw.lanes import Lane, Mark, lanes
from dragoman.web.draw.map import Spot, chart, where
from dragoman.web.opened import found, opened, page
from dragoman.web.render import Shown, show
from dragoman.web.seat import Asked, Seat, seat_of, without_twin
from dragoman.web.tones import tone
from dragoman.web.views.disagreements import disagreements, first_accounts, sides, topics
from dragoman.web.views.front import voices

COLUMNS = (
    "article_id",
    "title",
    "language",
    "published",
    "source_chain",
    "score",
    "voice",
    "of_article_id",
    "copy_kind",
    "statements",
    "events",
)
LANES = 9
TOLD = 5
"""Statements of each speaker that are shown before a link to all."""


@page("/stories/{story_id:str}")
def story(request: Asked, story_id: FromPath[str]) -> Response[bytes]:
    """A story: articles, timeline, statements by speaker, disagreements and places."""
    with opened(request) as desk:
        wanted = without_twin(story_id)
        rows = desk.select("SELECT * FROM stories WHERE story_id = $id", {"id": wanted})
        row = found(next(iter(rows), None), f"story {wanted}")
        seat = seat_of(request)
        articles = desk.rows("desk_story_articles", id=wanted)
        heard = voices(desk)
        for article in articles:
            article["voice"] = heard.get(article["article_id"], article["article_id"])
        said = desk.rows("desk_story_statements", id=wanted)
        done = desk.rows("desk_story_events", id=wanted)
        places = [p for p in desk.rows("desk_story_places", id=wanted) if p["entity_id"] in desk.names.kinds]
        near, far = framed(_spots(desk, seat, places))
        total, parted = disagreements(desk, 12, story=wanted)
        told = sides(desk, [d["disagreement_id"] for d in parted])
        surround(desk, first_accounts(told))
        title = next((row["titles"][tag] for tag in (seat.words.tag, "en") if tag in row["titles"]), None)
        context: dict[str, Any] = {
            "story": row,
            "articles": _folded(articles),
            "n_articles": len(articles),
            "n_voices": len({article["voice"] for article in articles}),
            "lanes": lanes(_lanes(desk, seat, said, done), seat.words("ui.timeline"), seat.words.direction),
            "speakers": _speakers(said),
            "done": sorted(done, key=lambda e: (-e["told"], str(e["first_day"]), e["event_id"]))[:20],
            "disagreements": parted,
            "n_disagreements": total,
            "sides": told,
            "topics": topics(desk, seat.words, parted, told),
            "map": chart(tuple(near), seat.words("ui.place_map")),
            "far": far,
            "places": places,
            "told": TOLD,
            "tongues": {article["article_id"]: article["language"] for article in articles},
        }
        flat = [{name: article[name] for name in COLUMNS} for article in articles]
        data = {
            "story": row, "articles": flat, "statements": said, "events": done, "disagreements": parted,
            "places": [{**p, "lon_lat": where().get(p["entity_id"])} for p in places],
        }  # fmt: skip
        beginning = desk.untitled_stories.get(wanted)
        heading = title or next(iter(row["titles"].values()), None) or (beginning and beginning.short)
        return show(
            request,
            desk,
            Shown("story.html", heading or seat.words("ui.untitled"), flat, COLUMNS, context, data),
        )


def root(above: Mapping[str, str], article_id: str) -> str:
    """The original of an article, a copy of a copy followed to its end; of copies in a ring the first."""
    seen = set()
    while article_id in above and article_id not in seen:
        seen.add(article_id)
        article_id = above[article_id]
    return min(seen) if article_id in seen else article_id


def _folded(articles: list[Row]) -> list[tuple[Row, list[Row]]]:
    """Every original with its copies; a copy of a copy stands under the first of them."""
    parent = {a["article_id"]: a["of_article_id"] for a in articles if a["of_article_id"]}

    copies: dict[str, list[Row]] = defaultdict(list)
    for article in articles:
        top = root(parent, article["article_id"])
        if top != article["article_id"]:
            copies[top].append(article)
    return [
        (article, copies[article["article_id"]])
        for article in articles
        if root(parent, article["article_id"]) == article["article_id"]
    ]


def _lanes(desk: Desk, seat: Seat, said: list[Row], done: list[Row]) -> list[Lane]:
    """Who says and does most, each with marks for what has a day."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    weight: Counter[str] = Counter()
    for row in said:
        mark = _mark(seat, row, "statement", row["act"], row["said_on"])
        if mark:
            marks[row["speaker"]].append(mark)
            weight[row["speaker"]] += 1
    for row in done:
        mark = _mark(seat, row, "event", row["type"], row["best"] or row["date"])
        if mark:
            for actor in row["actors"]:
                marks[actor].append(mark)
                weight[actor] += 2
    most = sorted(weight, key=lambda actor: (-weight[actor], actor))[:LANES]
    return [Lane(desk.names.name(actor, seat.language), f"/actors/{actor}", marks[actor]) for actor in most]


def _mark(seat: Seat, row: Row, kind: str, word: str, own: str | None) -> Mark | None:
    begins, ends = days(own) if own else (row["first_day"], row["last_day"])
    first, last = begins or ends, ends or begins
    if first is None or last is None:
        return None
    gloss = row["gloss"].get(seat.language) or row["gloss"].get("en") or ""
    when = own or str(first)
    href = f"/articles/{row['article_id']}#c={row['start']}-{row['end']}"
    return Mark(
        first,
        last,
        bool(own),
        kind,
        tone(word),
        f"{when} · {gloss}" + (f" ×{row['told']}" if row["told"] > 1 else ""),
        href,
        "" if (begins and ends) or not own else "after" if begins else "before",
    )


def _speakers(said: list[Row]) -> list[tuple[str, list[Row]]]:
    """Who says what: speakers by how much they say, what is told most often first."""
    by: dict[str, list[Row]] = defaultdict(list)
    for row in said:
        by[row["speaker"]].append(row)
    for rows in by.values():
        rows.sort(key=lambda r: (-r["told"], -r["confidence"], str(r["first_day"]), r["statement_id"]))
    return sorted(by.items(), key=lambda item: (-len(item[1]), item[0]))[:12]


def _spots(desk: Desk, seat: Seat, places: list[Row]) -> list[Spot]:
    known = where()
    return [
        Spot(
            desk.names.name(p["entity_id"], seat.language),
            f"/actors/{p['entity_id']}",
            p["mentions"],
            *known[p["entity_id"]],
        )
        for p in places[:30]
        if p["entity_id"] in known and (p["entity_id"].startswith("place/") or p["articles"] > 1)
    ]


ROUTES = (story,)
