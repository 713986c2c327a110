"""A ledger in other formats, with the fields that others rely on."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from dragoman.export import write
from dragoman.export.csv import cell
from dragoman.export.polecat import COLUMNS
from dragoman.export.tables import TABLES, table_reader
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store, settle
from dragoman.pipeline.batches import problem_batch, result_batch
from dragoman.pipeline.replacing import replace
from dragoman.pipeline.result import PageResult
from dragoman.types import Disagreement, DisagreementAccount, Problem
from made_pages import results

FIELDS = {
    "pages": "page_id path paths url sha256 language n_chars",
    "blocks": "page_id start end role language",
    "dates": "page_id kind value start end",
    "articles": "article_id page_id role title language published published_basis source_chain",
    "entities": "entity_id kind label qid iso3 names",
    "mentions": "mention_id page_id article_id start end text kind entity_id",
    "times": "page_id article_id start end text value precision anchor",
    "statements": "statement_id page_id article_id start end text speaker co_speakers via act about to said_on quote cue "
    "content reported_by gloss confidence rule",
    "events": "event_id page_id article_id start end text type mode actors recipients date place status by denied_by gloss "
    "confidence rule",
    "repairs": "page_id start end text kind suggested confidence applied_to",
    "disagreements": "topic kind accounts",
    "stories": "story_id titles first last languages",
    "story_articles": "story_id article_id score",
    "copies": "article_id of_article_id kind score",
    "happenings": "happening_id type date event_ids",
    "problems": "path stage error",
}
"""The fields of the contract; an export may have more."""


@pytest.fixture(scope="module")
def page() -> PageResult:
    return find(
        results(),
        lambda r: (
            bool(r.events and r.statements and r.repairs and r.times and r.mentions)
            and any(s.cue for s in r.statements)
            and any(s.about and s.content is None for s in r.statements)
        ),
    )


@pytest.fixture(scope="module")
def ledger(page: PageResult, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "a.duckdb"
    with Ledger(path, write=True) as ledger:
        store = Store(ledger)
        store.add(result_batch(page.page.path, page))
        store.add(problem_batch([Problem("b", "read", "=cmd")]))
        settle(ledger)
        replace(ledger, (), [_disagreement(page)])
    return path


def _disagreement(page: PageResult) -> Disagreement:
    statement = page.statements[0]
    accounts = [
        DisagreementAccount(
            page.page.page_id, statement.start, statement.end, statement.text, statement.statement_id, None, "so",
            statement.article_id, None, "ar", "2023-09-07", None, position,
        )
        for position in ("yes", "no")
    ]  # fmt: skip
    return Disagreement("di-1", "whether", "whether it happened", tuple(accounts), "m")


def written(ledger: Path, name: str, folder: Path) -> Path:
    with Ledger(ledger) as opened:
        write(opened, name, folder)
    return folder


def rows(folder: Path, table: str) -> list[dict[str, object]]:
    lines = (folder / f"{table}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_jsonl_has_the_fields_of_the_contract(ledger: Path, tmp_path: Path) -> None:
    folder = written(ledger, "jsonl", tmp_path)
    with Ledger(ledger) as opened:
        for table, fields in FIELDS.items():
            with (folder / f"{table}.jsonl").open(encoding="utf-8") as file:
                for line in file:
                    assert set(fields.split()) <= set(json.loads(line)), table
            assert set(fields.split()) <= set(table_reader(opened, table).schema.names), table


def test_jsonl_keeps_statements_as_they_are(ledger: Path, page: PageResult, tmp_path: Path) -> None:
    found = {row["statement_id"]: row for row in rows(written(ledger, "jsonl", tmp_path), "statements")}
    for statement in page.statements:
        wanted = json.loads(msgspec.json.encode(statement))
        assert found[statement.statement_id] == wanted


def test_jsonl_joins_what_the_ledger_keeps_apart(ledger: Path, page: PageResult, tmp_path: Path) -> None:
    folder = written(ledger, "jsonl", tmp_path)
    (only,) = rows(folder, "pages")
    assert (only["path"], only["paths"]) == (page.page.path, [page.page.path])
    (told,) = rows(folder, "disagreements")
    assert list(told)[:4] == ["disagreement_id", "topic", "kind", "accounts"]
    assert list(told["accounts"][0])[:7] == [
        "page_id",
        "start",
        "end",
        "text",
        "statement_id",
        "event_id",
        "says",
    ]
    assert told["voices"] == {"yes": 1, "no": 1}
    for entity in rows(folder, "entities"):
        listed = next(e for e in page.entities if e.entity_id == entity["entity_id"])
        assert sorted(n["name"] for n in entity["names"]) == sorted(n.name for n in listed.names)
        assert entity["labels"] == listed.labels


def test_csv_opens_in_a_spreadsheet_without_running_anything(ledger: Path, tmp_path: Path) -> None:
    folder = written(ledger, "csv", tmp_path)
    for table in TABLES:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for value in row:
                    assert not value.startswith(("=", "@")), table
    with (folder / "problems.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1] == ["b", "read", "'=cmd"]


@given(st.text() | st.floats(allow_nan=False) | st.integers() | st.none() | st.lists(st.text()))
def test_a_cell_is_never_a_formula_and_numbers_stay_numbers(value: object) -> None:
    shown = cell(value)
    if isinstance(value, str | list):
        assert not shown.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert shown.removeprefix("'") == value or not isinstance(value, str) or value.startswith("'")
    elif value is not None:
        assert type(value)(shown) == value
    line = io.StringIO()
    csv.writer(line).writerow([shown, "x"])
    assert next(csv.reader(io.StringIO(line.getvalue(), newline="")))[1] == "x"


def test_parquet_has_the_rows_with_their_types(ledger: Path, page: PageResult, tmp_path: Path) -> None:
    folder = written(ledger, "parquet", tmp_path)
    table = pq.read_table(folder / "statements.parquet")
    assert table.num_rows == len(page.statements)
    assert set(table["about"].to_pylist()[0]) <= {entity.entity_id for entity in page.entities}
    assert pq.read_table(folder / "stories.parquet").num_rows == 0


def test_polecat_has_its_forty_columns_in_order(ledger: Path, tmp_path: Path) -> None:
    assert len(COLUMNS) == 40
    lines = (written(ledger, "polecat", tmp_path) / "polecat.txt").read_text("utf-8").splitlines()
    assert lines[0].split("\t") == list(COLUMNS)
    assert lines[0].startswith(
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name"
    )
    assert all(len(line.split("\t")) == 40 for line in lines)


def test_polecat_leaves_out_what_did_not_take_place(ledger: Path, page: PageResult, tmp_path: Path) -> None:
    lines = (written(ledger, "polecat", tmp_path) / "polecat.txt").read_text("utf-8").splitlines()
    assert {event.status for event in page.events} == {"planned"}
    assert len(lines) == 1


def test_polecat_tells_who_did_what(page: PageResult, tmp_path: Path) -> None:
    event = msgspec.structs.replace(
        page.events[0], status="happened", date="2023-09-07", actors=("state/arm", "state/rus"), recipients=()
    )
    path = tmp_path / "b.duckdb"
    with Ledger(path, write=True) as opened:
        Store(opened).add(result_batch("a", msgspec.structs.replace(page, events=(event,))))
        settle(opened)
    line = (written(path, "polecat", tmp_path) / "polecat.txt").read_text("utf-8").splitlines()[1]
    row = dict(zip(COLUMNS, line.split("\t"), strict=True))
    assert (row["Event ID"], row["Event Date"], row["Event Type"]) == (
        event.event_id,
        "2023-09-07",
        "CONSULT",
    )
    assert (row["Quad Code"], row["Actor Name"]) == ("VERBAL COOPERATION", "state/arm; state/rus")
    assert (row["Recipient Name"], row["Intensity"], row["Latitude"]) == ("None", "None", "None")
