"""Happenings and utterances do not depend on how the pages came in, honour judgements, and survive a kill."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from dragoman.ledger.judgements import make, store, withdrawn
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store, settle
from dragoman.pipeline import happening
from dragoman.pipeline.across import link_pages
from dragoman.pipeline.stages import document_batch, read_pages
from dragoman.read.sources import iter_documents

SAMPLE = Path(__file__).resolve().parents[2] / "examples/caucasus"
Rows = tuple[list[tuple[object, ...]], list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def batches() -> list[pa.RecordBatch]:
    """The pages of the sample crisis, read once."""
    documents = [document_batch(document) for document in iter_documents([str(SAMPLE)])]
    return list(read_pages(documents))


def fill(path: Path, shards: Iterable[Sequence[pa.RecordBatch]]) -> Path:
    """A ledger that takes the pages in shard by shard, each linked before the next."""
    for shard in shards:
        with Ledger(path, write=True) as ledger:
            Store(ledger).add(pa.Table.from_batches(shard).combine_chunks().to_batches()[0])
            settle(ledger)
            link_pages(ledger)
    return path


@pytest.fixture(scope="module")
def at_once(batches: list[pa.RecordBatch], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("all") / "l.duckdb", [batches])


@pytest.fixture
def ledger(batches: list[pa.RecordBatch], tmp_path: Path) -> Iterable[Ledger]:
    with Ledger(fill(tmp_path / "l.duckdb", [batches]), write=True) as opened:
        yield opened


def grouped(ledger: Ledger | Path) -> Rows:
    if isinstance(ledger, Path):
        with Ledger(ledger) as opened:
            return grouped(opened)
    return ledger.rows("FROM happenings ORDER BY ALL"), ledger.rows("FROM utterances ORDER BY ALL")


@pytest.mark.parametrize(("shards", "seed"), [(1, 1), (2, 2), (8, 3), (18, 4)])
def test_order_and_shards_do_not_matter(
    shards: int, seed: int, batches: list[pa.RecordBatch], at_once: Path, tmp_path: Path
) -> None:
    mixed = random.Random(seed).sample(batches, len(batches))
    path = fill(tmp_path / "l.duckdb", [mixed[i::shards] for i in range(shards)])
    assert grouped(path) == grouped(at_once)


def test_every_statement_is_in_one_utterance_and_every_event_in_one_happening(at_once: Path) -> None:
    with Ledger(at_once) as ledger:
        said = ledger.rows("SELECT unnest(statement_ids) AS id FROM utterances ORDER BY id")
        assert said == ledger.rows("SELECT statement_id FROM statements ORDER BY 1")
        done = [row for (row,) in ledger.rows("SELECT unnest(event_ids) AS id FROM happenings ORDER BY id")]
        assert len(done) == len(set(done))
        real = ledger.rows("SELECT event_id FROM events WHERE status <> 'hypothetical'")
        assert {row for (row,) in real} <= set(done)


def test_what_was_killed_half_way_is_done_again(ledger: Ledger) -> None:
    before = grouped(ledger)
    pages = [page for (page,) in ledger.rows("SELECT page_id FROM pages")]
    for lost in ("DELETE FROM happenings", "DELETE FROM utterances"):
        ledger.connection.execute(lost)
        happening.link(ledger, pages)
        assert grouped(ledger) == before
    happening.link(ledger, pages[:3])
    assert grouped(ledger) == before


def _members(ledger: Ledger, row_id: str) -> list[str]:
    return list(
        ledger.rows("SELECT event_ids FROM happenings WHERE list_contains(event_ids, $id)", {"id": row_id})[
            0
        ][0]
    )


def _judge(ledger: Ledger, verdict: str, *ids: str) -> object:
    judgement = make(ledger, verdict, ids, why=None, user="me")
    store(ledger, [judgement])
    link_pages(ledger)
    return judgement


def _two(ledger: Ledger, *, together: bool) -> tuple[str, str]:
    if together:
        rows = ledger.rows("SELECT event_ids FROM happenings WHERE len(event_ids) = 2 ORDER BY 1 LIMIT 1")[0][
            0
        ]
        return rows[0], rows[1]
    first, second = ledger.rows(
        "SELECT event_ids[1] FROM happenings WHERE len(event_ids) = 1 ORDER BY 1 LIMIT 2"
    )
    return first[0], second[0]


def test_two_events_judged_the_same_are_one_happening_until_it_is_taken_back(ledger: Ledger) -> None:
    before = grouped(ledger)
    one, other = _two(ledger, together=False)
    judgement = _judge(ledger, "same", one, other)
    assert other in _members(ledger, one)
    store(ledger, [withdrawn(judgement)])
    link_pages(ledger)
    assert grouped(ledger) == before


def test_two_events_judged_different_are_two_happenings(ledger: Ledger) -> None:
    before = grouped(ledger)
    one, other = _two(ledger, together=True)
    judgement = _judge(ledger, "different", one, other)
    assert other not in _members(ledger, one)
    store(ledger, [withdrawn(judgement)])
    link_pages(ledger)
    assert grouped(ledger) == before


def test_a_wrong_event_is_in_no_happening(ledger: Ledger) -> None:
    before = grouped(ledger)
    one, other = _two(ledger, together=True)
    judgement = _judge(ledger, "wrong", one)
    assert _members(ledger, other) == [other]
    assert not ledger.rows("FROM happenings WHERE list_contains(event_ids, $id)", {"id": one})
    store(ledger, [withdrawn(judgement)])
    link_pages(ledger)
    assert grouped(ledger) == before


def test_happenings_judged_the_same_stay_so_whatever_comes_in(
    batches: list[pa.RecordBatch], at_once: Path, tmp_path: Path
) -> None:
    path = fill(tmp_path / "l.duckdb", [batches[:9]])
    with Ledger(path, write=True) as ledger:
        ids = [row for (row,) in ledger.rows("SELECT happening_id FROM happenings ORDER BY 1 LIMIT 2")]
        rows = ledger.rows("SELECT event_ids[1] FROM happenings ORDER BY happening_id LIMIT 2")
        _judge(ledger, "same", *ids)
    fill(path, [batches[9:]])
    with Ledger(path) as ledger:
        assert rows[1][0] in _members(ledger, rows[0][0])
        assert len(grouped(ledger)[0]) < len(grouped(at_once)[0])


def test_a_judgement_waits_for_pages_that_are_not_there(
    batches: list[pa.RecordBatch], at_once: Path, tmp_path: Path
) -> None:
    with Ledger(at_once) as ledger:
        one, other = _two(ledger, together=False)
        judgement = make(ledger, "same", [one, other], why=None, user="me")
    path = tmp_path / "l.duckdb"
    for half in (batches[::2], batches[1::2]):
        fill(path, [half])
        with Ledger(path, write=True) as ledger:
            store(ledger, [judgement])
            link_pages(ledger)
    with Ledger(path) as ledger:
        assert other in _members(ledger, one)


def test_utterances_are_judged_too(ledger: Ledger) -> None:
    ids = [row for (row,) in ledger.rows("SELECT utterance_id FROM utterances ORDER BY 1 LIMIT 2")]
    before = ledger.count("utterances")
    _judge(ledger, "same", *ids)
    assert ledger.count("utterances") == before - 1


def test_a_page_that_ties_others_into_one_voice_has_their_happenings_summed_up_again(ledger: Ledger) -> None:
    before = grouped(ledger)
    article_id, page_id = ledger.rows("SELECT article_id, page_id FROM articles ORDER BY 1 LIMIT 1")[0]
    tie = "INSERT INTO copies SELECT $id, article_id, 'same', 1 FROM articles WHERE article_id <> $id ON CONFLICT DO NOTHING"
    ledger.connection.execute(tie, {"id": article_id})
    happening.link(ledger, [page_id])
    after = grouped(ledger)
    assert after != before
    ledger.connection.execute("DELETE FROM happenings")
    happening.link(ledger, [page for (page,) in ledger.rows("SELECT page_id FROM pages")])
    assert after == grouped(ledger)
