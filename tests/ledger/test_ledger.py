"""Opening ledgers, and what is said where that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from dragoman.errors import LedgerError
from dragoman.ledger.ledger import TABLES, Ledger


def test_a_new_ledger_has_all_tables_and_is_empty(tmp_path: Path) -> None:
    with Ledger(tmp_path / "new.duckdb", write=True) as ledger:
        found = {name for (name,) in ledger.rows("SELECT table_name FROM duckdb_tables()")}
        assert found == set(TABLES)
        assert all(ledger.count(table) == 0 for table in TABLES if table != "meta")


def test_a_ledger_that_is_in_use_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "busy.duckdb"
    with Ledger(path, write=True):
        script = f"from dragoman.ledger.ledger import Ledger; Ledger({str(path)!r})"
        other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert f"in use by process {os.getpid()}" in other.stderr


def test_a_missing_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="dragoman read"):
        Ledger(tmp_path / "none.duckdb")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="does not exist"):
        Ledger(tmp_path / "no" / "where.duckdb", write=True)


def test_a_file_that_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes " * 1000)
    with pytest.raises(LedgerError, match="not a DuckDB file"):
        Ledger(path, write=True)
    assert path.read_text() == "my notes " * 1000


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE mine (a INTEGER)")
    with pytest.raises(LedgerError, match="not a Dragoman ledger"):
        Ledger(path, write=True)


def test_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.duckdb"
    with Ledger(path, write=True) as ledger:
        ledger.connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
    with pytest.raises(LedgerError, match="schema version 0"):
        Ledger(path)
