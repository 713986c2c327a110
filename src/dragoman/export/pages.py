"""A ledger's rows a few pages at a time, so that memory does not grow with the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.ledger.ledger import Ledger, query

PAGES = 200
"""Pages asked for at once; 40 pages of the bench generator have about 4,000 annotated rows."""

Row = dict[str, Any]
"""A row of a query by column."""


def chunks(ledger: Ledger) -> Iterator[list[str]]:
    """The ids of all pages, sorted, PAGES at a time."""
    ids = [page_id for (page_id,) in ledger.rows("SELECT page_id FROM pages ORDER BY page_id")]
    for at in range(0, len(ids), PAGES):
        yield ids[at : at + PAGES]


def page_rows(ledger: Ledger, name: str, pages: list[str]) -> list[Row]:
    """The rows that `queries/<name>.sql` gives for `pages`."""
    rows: list[Row] = ledger.arrow(query(name), {"pages": pages}).to_pylist(maps_as_pydicts="strict")
    return rows


def web_address(url: object) -> str | None:
    """`url` where it is an http or https address without blanks or controls; None otherwise, as for javascript:."""
    text = str(url or "")
    fine = (
        text.lower().startswith(("http://", "https://"))
        and text.isprintable()
        and not set(text) & set(' "<>\\^`{|}')
    )
    return text if fine else None
