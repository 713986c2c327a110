"""Checks that every span of a ledger is the page's own words, and that every name in a list is an entity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import msgspec

from dragoman.ledger.ledger import Ledger, query


class Verification(msgspec.Struct, frozen=True):
    """How many spans and references were checked, and a sentence for each that is wrong."""

    spans: int
    references: int
    wrong: tuple[str, ...]


def verify(ledger: Ledger) -> Verification:
    """Check all of a ledger: `page.text[start:end] == text`, spans without text inside their page, references."""
    spans = 0
    wrong: list[str] = []
    for page_id, rows in groupby(_spans(ledger), key=itemgetter(0)):
        text = str(ledger.rows("SELECT text FROM pages WHERE page_id = $id", {"id": page_id})[0][0])
        for _, table, start, end, words in rows:
            spans += 1
            if not 0 <= start <= end <= len(text):
                wrong.append(f"{table} {start}-{end}: outside page {page_id} ({len(text)} characters)")
            elif words is not None and text[start:end] != words:
                wrong.append(f"{table} {start}-{end}: says {words!r}, page {page_id} has {text[start:end]!r}")
    named = f"({query('references')})"
    references = int(ledger.rows(f"SELECT count(*) FROM {named}")[0][0])
    lost = f"SELECT * FROM {named} ANTI JOIN entities ON entities.entity_id = named ORDER BY ALL"
    for table, column, row_id, entity_id in ledger.rows(lost):
        wrong.append(f"{table} {row_id}: {column} names {entity_id}, which is no entity of this ledger")
    return Verification(spans, references, tuple(wrong))


def _spans(ledger: Ledger) -> Iterator[tuple[str, str, int, int, str | None]]:
    cursor = ledger.connection.cursor()
    for batch in cursor.sql(query("spans")).to_arrow_reader(50_000):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
