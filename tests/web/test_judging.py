"""Judgements made while `dragoman read` adds pages: real processes, and nothing lost."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.ledger.ledger import Ledger
from dragoman.web.snapshot import holder
from served import Served, served

PIPE = b"\n" * (1 << 17)
"""Empty lines, more than a pipe holds: once they are written, the other side is reading."""
REVIEWERS = 3
EACH = 8
"""Judgements that every reviewer must have made before the run may go on."""


@pytest.fixture
def path(ledger: Path, tmp_path: Path) -> Path:
    """A ledger of its own."""
    return Path(shutil.copy(ledger, tmp_path / "judged.duckdb"))


def row(number: int) -> bytes:
    """One more page, as a line of JSONL."""
    text = f"Armenia accused Azerbaijan of shelling its positions on {number} May 2024. Azerbaijan rejected the charge."
    page = {
        "id": f"more-{number}", "title": f"Shelling told of a {number}. time", "text": text, "published": "2024-06-01",
        "language": "en",
    }  # fmt: skip
    return json.dumps(page).encode() + b"\n"


@contextmanager
def reading(path: Path, *paths: str) -> Iterator[subprocess.Popen[bytes]]:
    """`dragoman read` over what is written to its standard input."""
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", "read", *paths, "-o", str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


class Reviewer(threading.Thread):
    """Judges one statement after the other until told to stop; `enough` is set when EACH were made while the ledger was held."""

    def __init__(self, desk: Served, path: Path, name: str, ids: list[str], stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.desk, self.path, self.user, self.ids, self.stop = desk, path, name, ids, stop
        self.enough = threading.Event()
        self.kept: list[tuple[str, str]] = []
        self.wrong: list[str] = []

    def run(self) -> None:
        held = 0
        with self.desk.client() as client:
            secret = re.search(r'name="secret" value="([^"]+)"', client.get("/review").text)
            for one in self.ids:
                if secret is None or self.stop.is_set():
                    break
                held += holder(self.path) is not None
                form = {"secret": secret[1], "verdict": "wrong", "one": one, "name": self.user}
                answer = client.post("/review", data=form, headers={"origin": self.desk.base})
                if answer.status_code == 303:
                    self.kept.append((one, self.user))
                else:
                    self.wrong.append(f"{answer.status_code} {answer.text}")
                if held >= EACH:
                    self.enough.set()
        self.enough.set()


@pytest.mark.parametrize("killed", [False, True], ids=["run to its end", "run killed"])
def test_no_judgement_is_lost_while_pages_are_added(path: Path, tmp_path: Path, killed: bool) -> None:
    with served(path, tmp_path / "cache") as desk:
        with desk.client() as client:
            rows = client.get("/statements.json", params={"limit": 1000}).json()["rows"]
        ids = [one["statement_id"] for one in rows]
        assert len(ids) >= REVIEWERS * EACH
        stop = threading.Event()
        reviewers = [Reviewer(desk, path, f"reviewer {n}", ids[n::REVIEWERS], stop) for n in range(REVIEWERS)]
        with reading(path, "-") as process:
            assert process.stdin is not None
            process.stdin.write(row(1) + PIPE)
            process.stdin.flush()
            assert str(process.pid) in str(holder(path))
            for reviewer in reviewers:
                reviewer.start()
            for reviewer in reviewers:
                assert reviewer.enough.wait(120)
            assert str(process.pid) in str(holder(path))
            if killed:
                process.kill()
                process.communicate()
            else:
                process.stdin.write(row(2) + row(3))
                _, said = process.communicate()
                assert process.returncode == 0, said.decode()
            stop.set()
            for reviewer in reviewers:
                reviewer.join(120)
        assert [wrong for reviewer in reviewers for wrong in reviewer.wrong] == []
        kept = {judgement for reviewer in reviewers for judgement in reviewer.kept}
        assert len(kept) >= REVIEWERS * EACH
        with reading(path, "-") as process:
            _, said = process.communicate(row(4))
            assert process.returncode == 0, said.decode()
    with Ledger(path) as opened:
        held = set(
            opened.rows(
                "SELECT one, \"user\" FROM judgements WHERE verdict = 'wrong' AND withdrawn_at IS NULL"
            )
        )
        added = {text for (text,) in opened.rows("SELECT path FROM page_paths WHERE starts_with(path, '-#')")}
    assert held >= kept
    assert added == ({"-#more-4"} if killed else {f"-#more-{n}" for n in range(1, 5)})
