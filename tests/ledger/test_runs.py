"""What a run of `dragoman read` did is kept, beside the ledger's rows and apart from them."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

import dragoman
from dragoman.ledger.compare import differences
from dragoman.ledger.ledger import SCHEMA_VERSION, Ledger
from dragoman.ledger.runs import Run, runs

WORDS = {
    "ar": "اتهمت أرمينيا أذربيجان يوم الاثنين بقصف القرية.",
    "zh-Hant": "亞美尼亞週一指責阿塞拜疆砲擊該村。",
    "zh-Hans": "亚美尼亚周一指责阿塞拜疆炮击该村。",
    "ru": "Армения в понедельник обвинила Азербайджан в обстреле села.",
    "en": "Armenia on Monday accused Azerbaijan of shelling the village.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page in each of the five languages."""
    made = tmp_path / "pages"
    made.mkdir()
    for tag, text in WORDS.items():
        row = {"id": tag, "title": text, "text": text, "language": tag, "published": "2023-09-05"}
        (made / f"{tag}.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return made


@pytest.fixture
def late(tmp_path: Path) -> Path:
    """A page that is not there yet."""
    return tmp_path / "late.txt"


def listed(path: Path) -> list[Run]:
    with Ledger(path) as ledger:
        return runs(ledger)


def test_a_run_tells_what_came_of_it(folder: Path, late: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    dragoman.read([folder, late], path, workers=1)
    (only,) = listed(path)
    assert (only.new_pages, only.changed_pages, only.known_pages, only.problems, only.mended) == (
        5,
        0,
        0,
        1,
        0,
    )
    assert only.inputs == (str(folder), str(late))
    assert only.ended_at is not None
    assert only.ended_at > only.started_at
    assert not only.model

    changed = folder / "ar.jsonl"
    changed.write_text(changed.read_text("utf-8").replace("القرية", "البلدة"), encoding="utf-8")
    late.write_text(WORDS["en"], encoding="utf-8")
    dragoman.read([folder, late], path, workers=1)
    last, first = listed(path)
    assert first == only
    assert (last.new_pages, last.changed_pages, last.known_pages, last.problems, last.mended) == (
        2,
        1,
        4,
        0,
        1,
    )
    with Ledger(path) as ledger:
        assert ledger.rows("SELECT run_id, path FROM run_problems") == [(only.run_id, str(late))]


def test_runs_are_no_difference(folder: Path, late: Path, tmp_path: Path) -> None:
    once, twice = tmp_path / "once.duckdb", tmp_path / "twice.duckdb"
    dragoman.read([folder, late], once, workers=1)
    for _ in range(2):
        dragoman.read([folder, late], twice, workers=1)
    assert len(listed(twice)) == 2
    assert list(differences(once, twice)) == []


def test_a_run_that_was_stopped_says_how_far_it_came(
    folder: Path, late: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.duckdb"

    def stopped(ledger: Ledger) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dragoman.pipeline.recipe.link_pages", stopped)
    with pytest.raises(KeyboardInterrupt):
        dragoman.read([folder, late], path, workers=1)
    (only,) = listed(path)
    assert (only.new_pages, only.problems, only.ended_at, only.seconds) == (5, 1, None, None)


def old_schema(path: Path) -> None:
    """A ledger as it was before runs and blocks were kept."""
    with duckdb.connect(str(path)) as made:
        made.execute(
            "DROP TABLE run_problems; DROP TABLE runs; DROP TABLE row_blocks; UPDATE meta SET value = '3' WHERE key = 'schema'"
        )


def test_a_ledger_of_the_schema_before_is_read_and_gets_its_runs(
    folder: Path, late: Path, tmp_path: Path
) -> None:
    path, new = tmp_path / "old.duckdb", tmp_path / "new.duckdb"
    dragoman.read([folder, late], path, workers=1)
    dragoman.read([folder, late], new, workers=1)
    old_schema(path)
    assert listed(path) == []
    assert list(differences(path, new)) == list(differences(new, path)) == []
    with Ledger(path) as ledger:
        assert ledger.rows("SELECT value FROM meta WHERE key = 'schema'") == [("3",)]
    dragoman.read([folder, late], path, workers=1)
    (only,) = listed(path)
    assert (only.new_pages, only.known_pages) == (0, 5)
    with Ledger(path) as ledger:
        assert ledger.rows("SELECT value FROM meta WHERE key = 'schema'") == [(SCHEMA_VERSION,)]
    assert list(differences(path, new)) == []
