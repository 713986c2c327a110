"""One row of a ledger by its id, and a page's words around a span."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from dragoman.errors import UsageError
from dragoman.ledger.ledger import Ledger

IDS = {
    "statements": "statement_id",
    "events": "event_id",
    "articles": "article_id",
    "pages": "page_id",
    "entities": "entity_id",
    "mentions": "mention_id",
    "disagreements": "disagreement_id",
    "stories": "story_id",
    "happenings": "happening_id",
    "utterances": "utterance_id",
    "judgements": "judgement_id",
}
"""The tables whose rows have an id of their own, and its column."""


class Place(msgspec.Struct, frozen=True):
    """A row's table and full id."""

    table: str
    row_id: str


class Context(msgspec.Struct, frozen=True):
    """The words around a span: line number (from 1), what stands before, the span, what stands after."""

    line: int
    before: str
    span: str
    after: str


def locate(ledger: Ledger, row_id: str) -> Place:
    """The row with that id, or the only one whose id begins so. Raises UsageError where there is none, or several."""
    union = " UNION ALL ".join(
        f"SELECT '{table}' AS place, {column} AS id FROM {table} WHERE starts_with({column}, $id)"
        for table, column in IDS.items()
    )
    found = [
        Place(table, full) for table, full in ledger.rows(f"{union} ORDER BY id LIMIT 10", {"id": row_id})
    ]
    exact = [place for place in found if place.row_id == row_id]
    if exact or len(found) == 1:
        return (exact or found)[0]
    if not found:
        raise UsageError(f"{ledger.path} has no row with the id {row_id}; `dragoman find` prints ids")
    raise UsageError(
        f"{row_id} is the beginning of several ids: {', '.join(place.row_id for place in found)} ..."
    )


def row(ledger: Ledger, place: Place) -> pa.Table:
    """The row as an Arrow table of one row."""
    return ledger.arrow(f"FROM {place.table} WHERE {IDS[place.table]} = $id", {"id": place.row_id})


def context(ledger: Ledger, page_id: str, start: int, end: int, *, width: int = 160) -> Context:
    """The span in its line, with at most `width` characters on either side, cut at line breaks."""
    text = str(ledger.rows("SELECT text FROM pages WHERE page_id = $id", {"id": page_id})[0][0])
    left = max(text.rfind("\n", 0, start) + 1, start - width)
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + width)
    return Context(
        text.count("\n", 0, start) + 1, text[left:start].lstrip(), text[start:end], text[end:right].rstrip()
    )
