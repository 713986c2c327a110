"""JSON Lines: one object a line, one file a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow as pa

from dragoman.export.tables import TABLES, table_reader
from dragoman.ledger.ledger import Ledger


def write_jsonl(ledger: Ledger, folder: Path) -> None:
    """Write `<table>.jsonl` for every table. Spans are code points; absent values are null; lists stay lists."""
    encoder = msgspec.json.Encoder()
    for table in TABLES:
        with (folder / f"{table}.jsonl").open("wb") as file:
            for batch in table_reader(ledger, table):
                file.write(encoder.encode_lines(batch.to_pylist(maps_as_pydicts="strict")))


def json_rows(batch: pa.RecordBatch) -> Iterator[str]:
    """Each row of a batch as one JSON object."""
    for row in batch.to_pylist(maps_as_pydicts="strict"):
        yield msgspec.json.encode(row).decode()
