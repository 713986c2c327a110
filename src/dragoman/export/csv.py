"""CSV for spreadsheets: UTF-8, one file a table, cells that a spreadsheet would run as a formula defused."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

import msgspec

from dragoman.export.tables import TABLES, table_reader
from dragoman.ledger.ledger import Ledger

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for the start of a formula (OWASP), full-width forms included (Excel in East Asia)."""


def write_csv(ledger: Ledger, folder: Path) -> None:
    """Write `<table>.csv` for every table; lists and nested values are JSON in their cell, null is empty."""
    for table in TABLES:
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            reader = table_reader(ledger, table)
            writer.writerow(reader.schema.names)
            for batch in reader:
                for row in batch.to_pylist(maps_as_pydicts="strict"):
                    writer.writerow([cell(value) for value in row.values()])


def write_rows(file: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Rows as CSV with a header."""
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])


def cell(value: object) -> str:
    """A value as a cell; text that a spreadsheet could run as a formula gets an apostrophe in front.

    Numbers go in as they are (-0.5 stays -0.5): only text can be a formula of a page's. Whoever reads the file back
    takes one apostrophe off a text cell that begins with an apostrophe and one of `_FORMULA`.
    """
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return f"'{text}" if text.startswith(_FORMULA) else text
