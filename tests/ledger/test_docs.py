"""The page on the ledger's tables is that of the schema, and the schema is that of the records."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.ledger.batches import ROWS
from dragoman.ledger.ledger import Ledger

ROOT = Path(__file__).parents[2]
KEPT_ELSEWHERE = {
    "credits": "credits",
    "accounts": "accounts",
    "labels": "entity_labels",
    "names": "entity_names",
}


def test_the_page_on_the_tables_is_fresh() -> None:
    check = subprocess.run([sys.executable, ROOT / "tools/make_ledger_docs.py", "--check"], check=False)
    assert check.returncode == 0


@pytest.mark.parametrize("table", ROWS)
def test_every_field_of_a_record_has_its_column(table: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.duckdb", write=True) as ledger:
        columns = {name for name, *_ in ledger.rows(f"DESCRIBE {table}")}
    assert {field for field in ROWS[table].__struct_fields__ if field not in KEPT_ELSEWHERE} <= columns


def test_every_table_and_column_is_explained(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.duckdb", write=True) as ledger:
        assert ledger.rows("SELECT table_name FROM duckdb_tables() WHERE comment IS NULL") == []
        assert (
            ledger.rows(
                "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"
            )
            == []
        )
