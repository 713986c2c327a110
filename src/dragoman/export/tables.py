"""The tables that every export gives, in the ledger's canonical order."""

from __future__ import annotations

import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query

TABLES = (
    "pages", "blocks", "dates", "articles", "entities", "mentions", "times", "statements", "events", "repairs", "figures", "doubts",
    "disagreements", "stories", "story_articles", "copies", "happenings", "utterances", "judgements", "problems",
)  # fmt: skip


def table_reader(ledger: Ledger, table: str) -> pa.RecordBatchReader:
    """The rows of one exported table, sorted, in record batches."""
    return ledger.reader(query(f"export_{table}"))
