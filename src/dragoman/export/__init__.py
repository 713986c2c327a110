"""The ledger in other formats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dragoman.export.csv import write_csv
from dragoman.export.jsonl import write_jsonl
from dragoman.export.parquet import write_parquet
from dragoman.export.polecat import write_polecat
from dragoman.ledger.ledger import Ledger

FORMATS: dict[str, Callable[[Ledger, Path], None]] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
    "polecat": write_polecat,
}
"""Format name -> what writes it into a folder."""
