"""Disagreements between pages: found whatever the order, in one run or several, after a kill; copies are one voice."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.ledger.compare import differences
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.parted import find_disagreements
from dragoman.pipeline import disagreeing
from dragoman.pipeline.across import link_pages

PAGES = [
    {"id": "1", "published": "2023-05-01", "text": "Egypt accused Ethiopia of filling the dam in secret. Ethiopia denied it."},
    {"id": "2", "published": "2023-05-02", "text": "اتهمت مصر إثيوبيا بملء السد سرا. ونفت إثيوبيا ذلك.", "language": "ar"},
    {"id": "3", "published": "2023-05-02", "text": "埃塞俄比亚指责埃及破坏谈判。埃及否认这一指控。", "language": "zh-Hans"},
    {"id": "4", "published": "2023-05-20", "text": "Египет обвинил Эфиопию в обмане. Эфиопия отвергла обвинения.", "language": "ru"},
    {"id": "5", "published": "2023-06-20", "text": "Kenya accused Somalia of shelling a village. Somalia rejected the accusation."},
    {"id": "6", "published": "2023-06-21", "text": "Somalia accused Kenya of shelling a town. Kenya denied it."},
    {"id": "7", "published": "2023-05-03", "text": "Kenya and Uganda signed an agreement on 2 May 2023."},
    {"id": "8", "published": "2023-05-04", "text": "Kenya and Uganda signed an agreement on 1 May 2023."},
]  # fmt: skip


def read(path: Path, *parts: list[dict[str, str]]) -> Path:
    for number, rows in enumerate(parts):
        file = path.with_name(f"part{number}.jsonl")
        file.write_text(
            "".join(json.dumps({"title": f"News {r['id']}", **r}, ensure_ascii=False) + "\n" for r in rows),
            "utf-8",
        )
        dragoman.read([str(file)], str(path), workers=1)
    return path


def told(path: Path) -> list[tuple[object, ...]]:
    with Ledger(path) as ledger:
        found = find_disagreements(ledger)
        texts = dict(ledger.rows("SELECT page_id, text FROM pages"))
    for each in found:
        assert all(texts[a.page_id][a.start : a.end] == a.text for a in each.accounts)
    return sorted(
        (
            d.disagreement_id,
            d.kind,
            d.topic,
            d.matter,
            tuple(sorted(d.voices.items())),
            len(d.accounts),
            d.happening_id or "",
        )
        for d in found
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read(tmp_path_factory.mktemp("whole") / "a.duckdb", PAGES)


def test_what_parts_between_pages(whole: Path) -> None:
    found = {(kind, topic): accounts for _, kind, topic, _, _, accounts, _ in told(whole)}
    assert ("dates differ", "Date of the agreement of Kenya, Uganda") in found
    assert found["who is to blame", "Kenya and Somalia blame each other"] == 4
    assert sum(kind == "speakers disagree" for kind, _ in found) >= 1


@pytest.mark.parametrize("seed", range(3))
def test_order_and_parts_do_not_matter(whole: Path, tmp_path: Path, seed: int) -> None:
    rows = random.Random(seed).sample(PAGES, len(PAGES))
    cut = 2 + seed
    assert told(read(tmp_path / "b.duckdb", rows[:cut], rows[cut:])) == told(whole)


@pytest.mark.parametrize("after", [0, 1])
def test_a_run_that_was_killed_is_made_good(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    path = read(tmp_path / "b.duckdb", PAGES[:3])
    calls: list[int] = []
    whole_replace = disagreeing.replace

    def killed(*arguments: Any) -> set[str]:
        calls.append(1)
        if len(calls) > after:
            raise KeyboardInterrupt
        return whole_replace(*arguments)

    monkeypatch.setattr(disagreeing, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        read(path, PAGES[3:])
    monkeypatch.undo()
    with Ledger(path, write=True) as ledger:
        link_pages(ledger)
    assert told(path) == told(whole)


STORY = [
    {"id": "s1", "published": "2023-06-20", "title": "Border village of farmers is evacuated after the shelling", "text": "Kenya accused Somalia of shelling a village near the border. Somalia rejected the accusation. The border village of farmers was evacuated after the shelling. Farmers of the village fled with their cattle."},
    {"id": "s2", "published": "2023-06-19", "title": "Border village of farmers is evacuated after shelling", "text": "The border village of farmers was evacuated after the shelling. Farmers of the village near the border of Kenya and Somalia fled with their cattle."},
]  # fmt: skip
"""A charge, and an older page that the story of it then begins with."""


def test_a_run_that_was_killed_at_its_end_leaves_each_with_its_happening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    path = read(tmp_path / "b.duckdb", STORY[:1])
    monkeypatch.setattr(disagreeing, "hear_again", killed)
    with pytest.raises(KeyboardInterrupt):
        read(path, STORY[1:])
    monkeypatch.undo()
    with Ledger(path, write=True) as ledger:
        link_pages(ledger)
        assert len(ledger.rows("SELECT story_id FROM story_articles GROUP BY ALL HAVING count(*) = 2")) == 1
    undisturbed = told(read(tmp_path / "c.duckdb", STORY[:1], STORY[1:]))
    assert told(path) == undisturbed
    assert [row[-1] != "" for row in undisturbed] == [True]


def test_reading_again_changes_nothing(whole: Path, tmp_path: Path) -> None:
    path = read(tmp_path / "b.duckdb", PAGES)
    before = told(path)
    with Ledger(path, write=True) as ledger:
        ledger.connection.execute("DELETE FROM linked WHERE step = 'disagreements'")
        link_pages(ledger)
    assert told(path) == before


def test_copies_are_one_voice(tmp_path: Path) -> None:
    rows = [{**PAGES[0], "id": f"c{n}", "title": f"Dam {n}"} for n in range(3)]
    path = read(tmp_path / "b.duckdb", rows)
    with Ledger(path, write=True) as ledger:
        ids = [i for (i,) in ledger.rows("SELECT article_id FROM articles ORDER BY article_id")]
        ledger.connection.execute("DELETE FROM copies")
        for each in ids[1:]:
            ledger.connection.execute("INSERT INTO copies VALUES (?, ?, 'same', 1)", [each, ids[0]])
        ledger.connection.execute("DELETE FROM linked WHERE step = 'disagreements'")
        disagreeing.link(ledger, [i for (i,) in ledger.rows("SELECT page_id FROM pages")])
        found = [d for d in find_disagreements(ledger) if d.kind == "speakers disagree"]
    assert [set(d.voices.values()) for d in found] == [{1}]
    assert len(found[0].accounts) == 6


def test_two_ledgers_are_equal(whole: Path, tmp_path: Path) -> None:
    path = read(tmp_path / "b.duckdb", PAGES)
    apart = [d for d in differences(whole, path) if d.table in ("disagreements", "accounts", "matters")]
    assert apart == []
