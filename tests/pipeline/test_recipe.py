"""Reading is repeatable: twice, in any order, with any number of workers, and after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from made_folder import make_pages

import dragoman
from dragoman.engine import local
from dragoman.ledger.compare import differences
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.verify import verify
from dragoman.pipeline.recipe import Progress, read_into

PAGES = 24


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pages(tmp_path_factory.mktemp("in") / "pages", PAGES)


@pytest.fixture(scope="module")
def undisturbed(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    ledger = tmp_path_factory.mktemp("out") / "undisturbed.duckdb"
    done = dragoman.read(pages, ledger, workers=1)
    assert (done.new_pages, done.problems) == (PAGES, 1)
    return ledger


def same(first: Path, second: Path) -> bool:
    return list(differences(first, second)) == []


def test_every_span_is_the_page_s_own_words(undisturbed: Path) -> None:
    with Ledger(undisturbed) as ledger:
        found = verify(ledger)
    assert found.spans > PAGES
    assert found.wrong == ()


def test_the_number_of_workers_does_not_matter(pages: Path, undisturbed: Path, tmp_path: Path) -> None:
    dragoman.read(pages, tmp_path / "three.duckdb", workers=3)
    assert same(undisturbed, tmp_path / "three.duckdb")


def test_the_order_of_input_does_not_matter(pages: Path, undisturbed: Path, tmp_path: Path) -> None:
    files = sorted(pages.iterdir(), reverse=True)
    dragoman.read(files, tmp_path / "reversed.duckdb", workers=1)
    assert same(undisturbed, tmp_path / "reversed.duckdb")


def test_reading_twice_changes_nothing(pages: Path, undisturbed: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "twice.duckdb"
    dragoman.read(pages, ledger, workers=1)
    again = dragoman.read(pages, ledger, workers=1)
    assert again == Progress(PAGES + 1, 0, 1)
    assert same(undisturbed, ledger)


def test_reading_in_parts_is_the_same_as_at_once(pages: Path, undisturbed: Path, tmp_path: Path) -> None:
    files = sorted(pages.iterdir())
    for part in (files[10:], files[:15]):
        dragoman.read(part, tmp_path / "parts.duckdb", workers=1)
    assert same(undisturbed, tmp_path / "parts.duckdb")


KILLED_WHILE_READING = """
import os, signal, sys
from functools import partial
from dragoman.engine import local
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline import recipe

recipe.PAGES_A_COMMIT = 4

def engine(stage, batches):
    for number, batch in enumerate(local.run(stage, batches, workers=int(sys.argv[4]))):
        if number == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
        yield batch

recipe.read_into(Ledger(sys.argv[2], write=True), [sys.argv[1]], engine)
"""

KILLED_WHILE_STORING = """
import os, signal, sys
from functools import partial
from dragoman.engine import local
from dragoman.ledger import store
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline import recipe

recipe.PAGES_A_COMMIT = 4
calls, insert = 0, store.Store._run

def kill_in_between(self, name, rows):
    global calls
    calls += 1
    if calls == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
    insert(self, name, rows)

store.Store._run = kill_in_between
recipe.read_into(Ledger(sys.argv[2], write=True), [sys.argv[1]], partial(local.run, workers=int(sys.argv[4])))
"""


@pytest.mark.parametrize(
    ("script", "at", "workers"),
    [
        (KILLED_WHILE_READING, 2, 1),
        (KILLED_WHILE_READING, 13, 1),
        (KILLED_WHILE_READING, 17, 2),
        (KILLED_WHILE_STORING, 24, 1),
        (KILLED_WHILE_STORING, 37, 2),
    ],
)
def test_killed_half_way_and_run_again_it_ends_the_same(
    pages: Path, undisturbed: Path, tmp_path: Path, script: str, at: int, workers: int
) -> None:
    ledger = tmp_path / "killed.duckdb"
    killed = subprocess.run([sys.executable, "-c", script, pages, ledger, str(at), str(workers)], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Ledger(ledger) as half:
        assert half.count("pages") < PAGES
        assert verify(half).wrong == ()
    dragoman.read(pages, ledger, workers=1)
    assert same(undisturbed, ledger)


def test_the_same_bytes_twice_are_one_page(pages: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    for name in ("b.txt", "a.txt", "c.txt"):
        (folder / name).write_bytes((pages / "000.txt").read_bytes())
    dragoman.read(folder, tmp_path / "copies.duckdb", workers=1)
    with dragoman.open(tmp_path / "copies.duckdb") as ledger:
        assert ledger.count("pages") == 1
        assert ledger.count("page_paths") == 3


def test_progress_counts_everything(pages: Path, tmp_path: Path) -> None:
    seen: list[Progress] = []
    with Ledger(tmp_path / "seen.duckdb", write=True) as ledger:
        engine = partial(local.run, workers=1)
        done = read_into(ledger, [os.fspath(pages), "missing"], engine, watch=seen.append)
    assert seen[-1] == done == Progress(PAGES + 2, PAGES, 2)
