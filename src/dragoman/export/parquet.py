"""Parquet: the tables with their types, one file a table."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from dragoman.export.tables import TABLES, table_reader
from dragoman.ledger.ledger import Ledger


def write_parquet(ledger: Ledger, folder: Path) -> None:
    """Write `<table>.parquet` for every table (zstd)."""
    for table in TABLES:
        reader = table_reader(ledger, table)
        with pq.ParquetWriter(folder / f"{table}.parquet", reader.schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(batch)
