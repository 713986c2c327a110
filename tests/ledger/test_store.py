"""What goes into the ledger comes out of it, whatever the order, once."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from dragoman.errors import LedgerError
from dragoman.ledger.compare import differences
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store, settle
from dragoman.ledger.verify import verify
from dragoman.pipeline.batches import known_batch, problem_batch, result_batch
from dragoman.pipeline.result import PageResult
from dragoman.types import Problem
from made_pages import results

NESTED = ("statements", "events", "mentions", "times", "repairs", "blocks", "dates")
SLOW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


def fill(path: Path, pages: list[PageResult], size: int = 100) -> Path:
    path.unlink(missing_ok=True)
    with Ledger(path, write=True) as ledger:
        store = Store(ledger)
        for i in range(0, len(pages), size):
            batches = [result_batch(page.page.path, page) for page in pages[i : i + size]]
            store.add(pa.Table.from_batches(batches).combine_chunks().to_batches()[0])
        settle(ledger)
    return path


@SLOW
@given(page=results())
def test_rows_come_back_as_they_went_in(tmp_path: Path, page: PageResult) -> None:
    with Ledger(fill(tmp_path / "a.duckdb", [page])) as ledger:
        for table in NESTED:
            rows = ledger.arrow(f"FROM {table}").to_pylist()
            wanted = [msgspec.to_builtins(row) for row in getattr(page, table)]
            found = [{name: row[name] for name in wanted[0]} for row in rows] if wanted else rows
            assert sorted(map(repr, found)) == sorted(map(repr, (_lists(row) for row in wanted)))
        (text, length) = ledger.rows("SELECT text, n_chars FROM pages")[0]
        assert (text, length) == (page.page.text, len(page.page.text))
        assert verify(ledger).wrong == ()


def _lists(row: dict[str, object]) -> dict[str, object]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}


@SLOW
@given(
    pages=st.lists(results(), min_size=2, max_size=4, unique_by=lambda page: page.page.page_id),
    data=st.data(),
)
def test_order_and_grouping_of_pages_do_not_matter(
    tmp_path: Path, pages: list[PageResult], data: st.DataObject
) -> None:
    first = fill(tmp_path / "a.duckdb", pages)
    second = fill(tmp_path / "b.duckdb", data.draw(st.permutations(pages)), size=data.draw(st.integers(1, 3)))
    assert list(differences(first, second)) == []


@SLOW
@given(page=results())
def test_a_page_is_stored_once(tmp_path: Path, page: PageResult) -> None:
    first = fill(tmp_path / "a.duckdb", [page])
    second = fill(tmp_path / "b.duckdb", [page, page], size=1)
    third = fill(tmp_path / "c.duckdb", [page, page], size=2)
    assert list(differences(first, second)) == list(differences(first, third)) == []


def test_the_same_page_in_two_places_has_two_paths(tmp_path: Path) -> None:
    page = find(results(), lambda result: True)
    with Ledger(tmp_path / "a.duckdb", write=True) as ledger:
        store = Store(ledger)
        store.add(result_batch("z.html", page))
        store.add(known_batch(["b.html", "c.html"], [page.page.page_id] * 2))
        assert ledger.rows("SELECT path FROM page_paths ORDER BY path") == [
            ("b.html",),
            ("c.html",),
            ("z.html",),
        ]
        assert ledger.count("pages") == 1


def test_a_row_that_breaks_a_reference_leaves_nothing_behind(tmp_path: Path) -> None:
    page = find(results(), lambda result: bool(result.statements))
    broken = msgspec.structs.replace(page, entities=())
    with Ledger(tmp_path / "a.duckdb", write=True) as ledger:
        with pytest.raises(LedgerError):
            Store(ledger).add(result_batch("a", broken))
        assert ledger.count("pages") == 0
        Store(ledger).add(result_batch("a", page))
        assert ledger.count("pages") == 1


def test_a_problem_goes_away_once_its_input_is_read(tmp_path: Path) -> None:
    page = find(results(), lambda result: True)
    with Ledger(tmp_path / "a.duckdb", write=True) as ledger:
        store = Store(ledger)
        store.add(problem_batch([Problem("a", "read", "cut off"), Problem("b", "read", "empty")]))
        store.forget_mended()
        assert ledger.count("problems") == 2
        store = Store(ledger)
        store.add(result_batch("a", page))
        store.add(problem_batch([Problem("b", "read", "still empty")]))
        store.forget_mended()
        assert ledger.rows("FROM problems") == [("b", "read", "still empty")]


def test_an_entity_is_what_most_pages_say(tmp_path: Path) -> None:
    page = find(results(), lambda result: True)
    pages = []
    for number, label in enumerate(["Ivanoff", "Ivanov", "Ivanov"]):
        entity = next(e for e in page.entities if e.entity_id == "local-00ff")
        named = msgspec.structs.replace(entity, label=label, labels={"en": label}, names=())
        only = msgspec.structs.replace(page.page, page_id=f"page-{number}")
        pages.append(PageResult(only, entities=(named,)))
    with Ledger(fill(tmp_path / "a.duckdb", pages)) as ledger:
        assert ledger.rows("SELECT label FROM entities") == [("Ivanov",)]
        assert ledger.rows("SELECT label FROM entity_labels") == [("Ivanov",)]
