"""The words of an article around what was asked for, with the places to mark, in code points of its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from dragoman.ledger.ledger import Ledger, query
from dragoman.web.terms import runs

WIDTH = 240
"""Code points of a snippet, about."""
_EDGE = 40

Marks = tuple[tuple[int, int], ...]


class Snippet(msgspec.Struct, frozen=True):
    """`page.text[start:end] == text`; `marks` are spans of the page inside it; `statements` are said in it."""

    start: int
    end: int
    text: str
    marks: Marks
    statements: tuple[str, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """What is shown of one article; `title_marks` are positions in its title."""

    page_id: str
    title: str
    published: str | None
    title_marks: Marks
    snippet: Snippet


def snippets(
    ledger: Ledger, articles: Sequence[str], wanted: Collection[str], who: Sequence[str]
) -> dict[str, Shown]:
    """What to show of each article: where it has the `wanted` terms or names one of `who`."""
    if not articles:
        return {}
    rows = _rows(ledger, "search_shown", articles=list(articles))
    pages = sorted({row["page_id"] for row in rows})
    texts = {row["page_id"]: row["text"] for row in _rows(ledger, "search_texts", pages=pages)}
    places = _by_article(_rows(ledger, "search_places", pages=pages, who=list(who)) if who else [])
    said = _by_article(_rows(ledger, "search_said", pages=pages))
    terms = frozenset(wanted)
    return {
        row["article_id"]: _shown(
            row, texts[row["page_id"]], places[row["article_id"]], said[row["article_id"]], terms
        )
        for row in rows
    }


def _rows(ledger: Ledger, name: str, **parameters: object) -> list[dict[str, Any]]:
    """The rows of a query. The tables are joined here: DuckDB takes four times as long to join a few long texts as to find them."""
    rows: list[dict[str, Any]] = ledger.arrow(query(name), parameters).to_pylist()
    return rows


def _by_article(rows: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        out[row["article_id"]].append(row)
    return out


def _shown(
    row: dict[str, Any],
    text: str,
    named: Sequence[dict[str, Any]],
    statements: Sequence[dict[str, Any]],
    wanted: frozenset[str],
) -> Shown:
    title = tuple((start, end) for start, end, _ in marks(row["title"], 0, wanted))
    spans = [(start, end) for start, end in row["spans"] if start < end]
    body = [(s, e) for s, e in spans if text[s:e].strip() != row["title"].strip()] or spans
    places = [(place["start"], place["end"], "") for place in named]
    best: Snippet | None = None
    top = -1.0
    for start, end in body:
        here = sorted(
            [*marks(text[start:end], start, wanted), *(p for p in places if start <= p[0] and p[1] <= end)]
        )
        for at in range(len(here)) or (0,):
            cut = _window(text, start, end, here[at][0] if here else start)
            inside = [mark for mark in here if cut[0] <= mark[0] and mark[1] <= cut[1]]
            score = 3 * len({mark[2] for mark in inside}) + 0.1 * min(len(inside), 10)
            if score > top:
                top, best = score, Snippet(*cut, text[cut[0] : cut[1]], _joined(inside))
    if best is None:
        return Shown(row["page_id"], row["title"], row["published"], title, Snippet(0, 0, "", ()))
    said = tuple(
        s["statement_id"] for s in statements if any(s["start"] < e and b < s["end"] for b, e in best.marks)
    )
    return Shown(
        row["page_id"], row["title"], row["published"], title, msgspec.structs.replace(best, statements=said)
    )


def marks(text: str, offset: int, wanted: frozenset[str]) -> list[tuple[int, int, str]]:
    """Where `text` has a wanted term: start, end, term. A word is marked whole."""
    return [
        (term.start, term.end, term.text)
        for run in runs(text, offset)
        for term in run.terms
        if term.text in wanted or (term.other and term.other in wanted)
    ]


def _joined(found: Sequence[tuple[int, int, str]]) -> Marks:
    """Marks that overlap or touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end, _ in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _window(text: str, start: int, end: int, at: int) -> tuple[int, int]:
    """About WIDTH characters of `text[start:end]` that begin a little before `at`, cut at blanks."""
    left = max(start, at - _EDGE)
    if left > start:
        blank = text.find(" ", left, at)
        left = blank + 1 if blank >= 0 else left
    right = min(end, left + WIDTH)
    if right < end:
        blank = text.rfind(" ", left + WIDTH // 2, right)
        right = blank if blank > at else right
    return left, right
