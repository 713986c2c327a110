#!/usr/bin/env python3
"""Writes docs/reference/ledger.md from the comments in the ledger's schema.

python tools/make_ledger_docs.py            write it
python tools/make_ledger_docs.py --check    exit code 1 where it is out of date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dragoman.export.tables import TABLES as EXPORTED
from dragoman.ledger.ledger import TABLES, Ledger, query

TARGET = Path(__file__).parent.parent / "docs/reference/ledger.md"
HEAD = """# The ledger's tables

A ledger is one DuckDB file. This page is generated from the `.sql` files in `src/dragoman/ledger` by
`tools/make_ledger_docs.py`; a test keeps it fresh.

Offsets are Unicode code points, half-open, into `pages.text`, and `text[start:end]` is the row's `text`. Dates are EDTF
(ISO 8601-2). Ids are hashes of the content, so the same page gives the same rows anywhere. Foreign keys are kept by
DuckDB; it has none for list columns, and `dragoman show LEDGER --verify` checks those and every span.

`dragoman export` writes the tables marked with ⇥ with their exported columns; those of nested records are objects.
"""


def document() -> str:
    """The whole page as Markdown."""
    with TemporaryDirectory() as folder, Ledger(Path(folder) / "empty.duckdb", write=True) as ledger:
        return HEAD + "".join(_table(ledger, name) for name in TABLES)


def _table(ledger: Ledger, name: str) -> str:
    comment = ledger.rows("SELECT comment FROM duckdb_tables() WHERE table_name = $name", {"name": name})[0][
        0
    ]
    lines = [
        f"\n## {name}{' ⇥' if name in EXPORTED else ''}\n",
        f"{comment}\n",
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    lines += list(_columns(ledger, name))
    if name in EXPORTED:
        columns = ledger.reader(query(f"export_{name}")).schema.names
        lines.append("\nExported: " + ", ".join(f"`{column}`" for column in columns))
    return "\n".join(lines) + "\n"


def _columns(ledger: Ledger, name: str) -> Iterator[str]:
    keys = dict(
        ledger.rows(
            "SELECT constraint_column_names[1], referenced_table FROM duckdb_constraints() "
            "WHERE table_name = $name AND constraint_type = 'FOREIGN KEY'",
            {"name": name},
        )
    )
    primary = ledger.rows(
        "SELECT constraint_column_names FROM duckdb_constraints() WHERE table_name = $name AND constraint_type = 'PRIMARY KEY'",
        {"name": name},
    )
    rows = ledger.rows(
        "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE table_name = $name ORDER BY column_index",
        {"name": name},
    )
    for column, kind, nullable, comment in rows:
        marks = ["key"] if primary and column in primary[0][0] else []
        marks += [f"→ {keys[column]}"] if column in keys else []
        marks += ["may be null"] if nullable else []
        note = f" ({', '.join(marks)})" if marks else ""
        yield f"| `{column}` | `{kind}` | {comment}{note} |".replace('"', "")


def main() -> None:
    """Write the page, or check it."""
    text = document()
    if "--check" in sys.argv:
        sys.exit(
            0
            if TARGET.exists() and TARGET.read_text("utf-8") == text
            else f"{TARGET} is out of date: run tools/make_ledger_docs.py"
        )
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
