"""Stories of a ledger: the same whatever the order, kept when run again, and as people decided."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from dragoman.ledger import judgements
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered
from dragoman.pipeline import storying
from dragoman.pipeline.across import link_pages
from dragoman.pipeline.recipe import read_into

HEADLINES = [
    ("quake", "en", "2024-05-02", "Strong earthquake shakes Talvera, at least nine dead"),
    ("quake", "ru", "2024-05-02", "Сильное землетрясение в Тальвере: не менее девяти погибших"),
    ("quake", "es", "2024-05-03", "Un fuerte terremoto sacude Talvera y deja nueve muertos"),
    ("quake", "tr", "2024-05-02", "Talvera'da şiddetli deprem: en az dokuz ölü"),
    ("quake", "zh-Hans", "2024-05-03", "塔尔韦拉发生强烈地震 至少九人遇难"),
    ("vote", "en", "2024-05-03", "Marenko wins presidential election in a landslide"),
    ("vote", "ru", "2024-05-03", "Маренко победил на президентских выборах с большим отрывом"),
    ("vote", "de", "2024-05-04", "Marenko gewinnt die Präsidentenwahl mit großem Vorsprung"),
    ("vote", "ja", "2024-05-03", "マレンコ氏、大統領選で圧勝"),
    ("strike", "en", "2024-05-02", "Train drivers begin three-day strike over pay"),
    (
        "strike",
        "fr",
        "2024-05-02",
        "Les conducteurs de train entament une grève de trois jours pour leurs salaires",
    ),
    ("strike", "ar", "2024-05-02", "سائقو القطارات يبدأون إضرابا لثلاثة أيام بسبب الأجور"),
    ("ship", "en", "2024-05-20", "Cargo ship runs aground near the harbour, crew rescued"),
    ("ship", "ar", "2024-05-20", "جنوح سفينة شحن قرب الميناء وإنقاذ طاقمها"),
    ("moth", "en", None, "A moth thought lost turns up in a village hall"),
]


def one_process(stage: object, batches: object) -> object:
    from dragoman.engine import local

    return local.run(stage, batches, workers=1)


def write(path: Path, rows: Sequence[int]) -> Path:
    lines = []
    for n in rows:
        story, language, published, title = HEADLINES[n]
        row = {"id": f"{story}-{n}", "title": title, "language": language, "published": published}
        lines.append(json.dumps({k: v for k, v in row.items() if v is not None}, ensure_ascii=False))
    path.write_text("\n".join(lines), "utf-8")
    return path


def read(folder: Path, name: str, *shards: Sequence[int]) -> Path:
    ledger = folder / f"{name}.duckdb"
    for number, rows in enumerate(shards):
        with Ledger(ledger, write=True) as opened:
            read_into(opened, [str(write(folder / f"{name}-{number}.jsonl", rows))], one_process)
    return ledger


def partition(path: Path) -> set[frozenset[str]]:
    with Ledger(path) as ledger:
        rows = ledger.rows(
            "SELECT list(split_part(path, '#', 2)) FROM story_articles JOIN articles USING (article_id) "
            "JOIN page_paths USING (page_id) GROUP BY story_id"
        )
    return {frozenset(ids) for (ids,) in rows}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read(tmp_path_factory.mktemp("whole"), "whole", range(len(HEADLINES)))


def test_headlines_in_any_language_meet(whole: Path) -> None:
    found = partition(whole)
    of = {
        n: next(group for group in found if f"{HEADLINES[n][0]}-{n}" in group) for n in range(len(HEADLINES))
    }
    assert all(len({name.split("-")[0] for name in group}) == 1 for group in found)
    assert len(of[0]) >= 4
    assert len(of[5]) >= 3
    assert len(of[9]) >= 2


def test_the_order_and_the_shards_change_nothing(whole: Path, tmp_path: Path) -> None:
    order = list(range(len(HEADLINES)))
    random.Random(3).shuffle(order)
    assert partition(read(tmp_path, "shuffled", order)) == partition(whole)
    assert partition(read(tmp_path, "shards", order[:8], order[8:])) == partition(whole)


def test_a_step_run_again_changes_nothing(whole: Path) -> None:
    def rows(ledger: Ledger) -> list[list[tuple[object, ...]]]:
        return [
            ledger.rows(f"SELECT * FROM {name} ORDER BY ALL")
            for name in ("stories", "story_articles", "story_pairs")
        ]

    with Ledger(whole, write=True) as ledger:
        before = rows(ledger)
        storying.link(ledger, [page for (page,) in ledger.rows("SELECT page_id FROM pages")])
        assert rows(ledger) == before


def test_what_people_decided_holds(tmp_path: Path) -> None:
    path = read(tmp_path, "judged", range(len(HEADLINES)))
    with Ledger(path, write=True) as ledger:
        ids = {
            row: article
            for article, row in ledger.rows(
                "SELECT article_id, split_part(path, '#', 2) FROM articles JOIN page_paths USING (page_id)"
            )
        }
        now = datetime(2024, 6, 1, tzinfo=UTC)
        made = [
            judgements.make(
                ledger, "different", [ids["quake-0"], ids["quake-1"]], why=None, user="t", now=now
            ),
            judgements.make(ledger, "same", [ids["moth-14"], ids["ship-12"]], why=None, user="t", now=now),
        ]
        judgements.store(ledger, made)
        link_pages(ledger)
    found = partition(path)
    assert not any({"quake-0", "quake-1"} <= group for group in found)
    assert any({"moth-14", "ship-12"} <= group for group in found)
    with Ledger(path, write=True) as ledger:
        judgements.store(ledger, [judgements.withdrawn(j, now) for j in made])
        link_pages(ledger)
    assert any({"quake-0", "quake-1"} <= group for group in partition(path))


def test_without_the_encoder_words_and_names_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storying, "load", lambda: None)
    path = read(tmp_path, "words", range(len(HEADLINES)))
    with Ledger(path) as ledger:
        assert ledger.count("vectors") == 0
        assert ledger.count("story_articles") == len(HEADLINES)


class _Killed(BaseException):
    """Stands for a kill."""


@pytest.mark.parametrize(
    ("where", "query"), [("_weigh", ""), ("_gather", ""), ("_store_basis", ""), ("", "store_stories")]
)
def test_a_run_that_is_killed_is_made_good(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, query: str
) -> None:
    half = read(tmp_path, "killed", range(7))
    kept = storying.run

    def killed(ledger: Ledger, name: str, rows: object) -> None:
        if name == query:
            raise _Killed
        kept(ledger, name, rows)

    def dead(*_: object) -> None:
        raise _Killed

    rest = [str(write(tmp_path / "rest.jsonl", range(7, len(HEADLINES))))]
    with monkeypatch.context() as patched, Ledger(half, write=True) as ledger:
        patched.setattr(*((storying, "run", killed) if query else (storying, where, dead)))
        with pytest.raises(_Killed):
            read_into(ledger, rest, one_process)
    with Ledger(half, write=True) as ledger:
        link_pages(ledger)
    assert partition(half) == partition(whole)


def test_an_encoder_that_comes_later_is_used(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(storying, "load", lambda: None)
        ledger_path = read(tmp_path, "later", range(7))
    with Ledger(ledger_path, write=True) as ledger:
        read_into(ledger, [str(write(tmp_path / "rest.jsonl", range(7, len(HEADLINES))))], one_process)
        assert ledger.count("vectors") == len(HEADLINES)
    assert partition(ledger_path) == partition(whole)


@pytest.mark.parametrize(
    ("published", "day"), [("2024-05-02", "2024-05-02"), ("2024-05", "2024-05-01"), ("2024", None)]
)
def test_a_date_of_more_than_a_month_is_no_day(tmp_path: Path, published: str, day: str | None) -> None:
    (tmp_path / "row.jsonl").write_text(
        json.dumps({"id": "quake", "title": HEADLINES[0][3], "language": "en", "published": published}),
        "utf-8",
    )
    with Ledger(tmp_path / "dated.duckdb", write=True) as ledger:
        read_into(ledger, [str(tmp_path / "row.jsonl")], one_process)
        (article,) = ledger.rows("SELECT article_id FROM articles WHERE role = 'main'")
        with registered(ledger, pa.table({"article_id": [article[0]]})):
            (member,) = ledger.rows(query("story_members"))
    assert member[6] == (day and date.fromisoformat(day))
