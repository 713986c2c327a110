"""The desk reads a copy: it holds nothing, follows the ledger, and says who is in the way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.errors import LedgerError
from dragoman.ledger.ledger import Ledger
from dragoman.web.snapshot import Snapshots, holder

HOLD = """
import sys
from dragoman.ledger.ledger import Ledger
with Ledger(sys.argv[1], write=True) as ledger:
    print("held", flush=True)
    sys.stdin.readline()
    ledger.connection.execute("INSERT INTO problems VALUES ('late', 'read', 'for the test')")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "small.duckdb"
    with Ledger(found, write=True) as ledger:
        ledger.connection.execute("INSERT INTO problems VALUES ('early', 'read', 'for the test')")
    return found


@contextmanager
def writer(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the ledger and writes a row when told."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.communicate("go\n", timeout=60)


def problems(snapshots: Snapshots) -> int:
    return snapshots.current.ledger.count("problems")


def test_while_another_writes_the_last_copy_is_served(path: Path, tmp_path: Path) -> None:
    snapshots = Snapshots(path, tmp_path / "cache")
    with writer(path) as process:
        assert not snapshots.refresh()
        assert str(process.pid) in str(snapshots.behind)
        assert problems(snapshots) == 1
    assert snapshots.refresh()
    assert snapshots.behind is None
    assert problems(snapshots) == 2
    assert not snapshots.refresh()


def test_the_desk_holds_nothing(path: Path, tmp_path: Path) -> None:
    Snapshots(path, tmp_path / "cache")
    assert holder(path) is None
    with writer(path):
        pass
    assert not any((tmp_path / "cache").iterdir())


def test_a_first_copy_that_cannot_be_made_says_who_is_in_the_way(path: Path, tmp_path: Path) -> None:
    with writer(path) as process, pytest.raises(LedgerError, match=f"process {process.pid}"):
        Snapshots(path, tmp_path / "cache")


def test_what_is_made_for_a_copy_is_made_for_the_next_one_too(path: Path, tmp_path: Path) -> None:
    snapshots = Snapshots(path, tmp_path / "cache")
    made: list[int] = []
    snapshots.on_new(lambda snapshot: made.append(snapshot.ledger.count("problems")))
    with writer(path):
        pass
    snapshots.refresh()
    assert made == [1, 2]


def test_a_missing_ledger_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        Snapshots(tmp_path / "none.duckdb", tmp_path / "cache")
