"""JSON Lines: one object a line, one file a table."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.export.tables import TABLES, table_reader
from dragoman.ledger.ledger import Ledger


def write_jsonl(ledger: Ledger, folder: Path) -> None:
    """Write `<table>.jsonl` for every table. Spans are code points; absent values are null; lists stay lists."""
    encoder = msgspec.json.Encoder()
    for table in TABLES:
        with (folder / f"{table}.jsonl").open("wb") as file:
            for batch in table_reader(ledger, table):
                file.write(encoder.encode_lines(batch.to_pylist(maps_as_pydicts="strict")))
