"""Stages over processes: same results, and nothing stops a run."""

from __future__ import annotations

import gc
from pathlib import Path

import pyarrow as pa
import pytest
from made_stages import documents, misbehave, name_them

from dragoman.engine.local import run


@pytest.fixture(autouse=True)
def _workers_find_the_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))


def paths(batches: list[pa.RecordBatch]) -> list[str]:
    return sorted(path for batch in batches for path in batch["path"].to_pylist() if path is not None)


def problems(batches: list[pa.RecordBatch]) -> dict[str, str]:
    rows = [row for batch in batches for row in batch["problem"].to_pylist() if row]
    return {row["path"]: row["error"] for row in rows}


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_every_document_comes_back_once(workers: int) -> None:
    names = [f"p{i}" for i in range(20)]
    assert paths(list(run(name_them, documents(*names), workers=workers))) == sorted(names)


def test_no_documents_no_results() -> None:
    assert list(run(name_them, documents(), workers=2)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_becomes_a_problem(workers: int) -> None:
    done = list(run(misbehave, documents("a", "raises", "b"), workers=workers))
    assert paths(done) == ["a", "b", "raises"]
    assert problems(done) == {"raises": "ValueError: no good"}


def test_a_dead_worker_costs_one_document() -> None:
    done = list(run(misbehave, documents("a", "dies", "b", "dies2", "c"), workers=2))
    assert paths(done) == ["a", "b", "c", "dies", "dies2"]
    assert list(problems(done)) == ["dies"]
    assert "exit code 3" in problems(done)["dies"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_takes_too_long_is_left(workers: int) -> None:
    done = list(run(misbehave, documents("a", "hangs", "b"), workers=workers, time_limit=0.3))
    assert list(problems(done)) == ["hangs"]
    assert "longer than 0.3 s" in problems(done)["hangs"]
    assert paths(done) == ["a", "b", "hangs"]


def test_an_error_of_the_source_is_raised() -> None:
    def source() -> object:
        yield from documents("a")
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        list(run(name_them, source(), workers=2))


def test_it_does_not_read_far_ahead() -> None:
    drawn = 0

    def source() -> object:
        nonlocal drawn
        for batch in documents(*(f"p{i}" for i in range(1000))):
            drawn += 1
            yield batch

    results = run(name_them, source(), workers=2)
    for taken in range(1, 11):
        next(results)
        assert drawn <= taken + 4 + 2 + 2
    results.close()
    gc.collect()
    assert drawn < 1000
