"""Copies in a ledger: the same whatever the order and the number of runs."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.quality.copies_score import copies_of, read_rows
from tests.quality.copies_set import Row, made

import dragoman
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline import across, copying


@pytest.fixture(scope="module", autouse=True)
def _only_copies() -> Iterator[None]:
    """The other steps have tests of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(across, "STEPS", {"copies": copying.link})
        yield


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """A text with all its copies, and some traps, in two languages."""
    found = made(1, seed=3, languages=("ru", "zh-Hans"))
    return [row for row in found if not row.trap] + [row for row in found if row.trap][::5]


@pytest.fixture(scope="module")
def whole(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read_rows(rows, tmp_path_factory.mktemp("whole"))


def test_all_at_once_gives_copies_of_every_text(rows: list[Row], whole: Path) -> None:
    found = copies_of(whole)
    assert {kind for _, _, kind, _ in found} <= {"same", "syndicated"}
    assert len({copy for copy, _, _, _ in found}) > len(rows) / 2
    assert not {copy for copy, _, _, _ in found} & {original for _, original, _, _ in found}
    assert all(0 < score <= 1 for _, _, _, score in found)


@pytest.mark.parametrize("shards", [1, 2, 8])
def test_any_number_of_shards_in_any_order(rows: list[Row], whole: Path, tmp_path: Path, shards: int) -> None:
    mixed = rows[:]
    random.Random(shards).shuffle(mixed)
    for n in range(shards):
        (tmp_path / str(n)).mkdir()
        part = mixed[n::shards]
        source = tmp_path / str(n) / "rows.jsonl"
        source.write_text("".join(json.dumps(row.json()) + "\n" for row in part), "utf-8")
        dragoman.read(source, tmp_path / "all.duckdb", workers=1)
    assert copies_of(tmp_path / "all.duckdb") == copies_of(whole)


def test_a_second_run_changes_nothing(whole: Path) -> None:
    before = copies_of(whole)
    with Ledger(whole, write=True) as ledger:
        copying.link(ledger, [page for (page,) in ledger.rows("SELECT page_id FROM pages")])
    assert copies_of(whole) == before


def test_a_run_that_was_killed_is_made_good(whole: Path) -> None:
    before = copies_of(whole)
    with Ledger(whole, write=True) as ledger:
        ledger.connection.execute("DELETE FROM copies WHERE score = 1")
        ledger.connection.execute("DELETE FROM copy_pairs WHERE score < 0.9")
        copying.link(ledger, [page for (page,) in ledger.rows("SELECT page_id FROM pages")])
    assert copies_of(whole) == before


def test_a_judgement_parts_a_copy_from_its_original(rows: list[Row], tmp_path: Path) -> None:
    path = read_rows(rows[:4], tmp_path)
    with Ledger(path, write=True) as ledger:
        copy, original = ledger.rows("SELECT article_id, of_article_id FROM copies ORDER BY ALL LIMIT 1")[0]
        pages = [page for (page,) in ledger.rows("SELECT page_id FROM pages")]
        columns = [
            name
            for (name,) in ledger.rows(
                "SELECT column_name FROM duckdb_columns() WHERE table_name = 'judgements'"
            )
        ]
        values = {
            "judgement_id": "j-1", "verdict": "different", "one": copy, "other": original, "user": "u", "kind": "articles",
            "made_at": "2024-01-01T00:00:00", "one_rows": [copy], "other_rows": [original],
        }  # fmt: skip
        row = [values.get(name) for name in columns]
        ledger.connection.execute(f"INSERT INTO judgements VALUES ({', '.join('?' * len(row))})", row)
        copying.link(ledger, pages)
        pair = {"one": copy, "two": original}
        assert not ledger.rows("SELECT * FROM copies WHERE article_id = $one AND of_article_id = $two", pair)
        ledger.connection.execute("UPDATE judgements SET withdrawn_at = made_at")
        copying.link(ledger, pages)
        assert ledger.rows("SELECT * FROM copies WHERE article_id = $one AND of_article_id = $two", pair)
