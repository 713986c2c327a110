"""A past war is one happening with what ended it; its battles, its other truces and what was told at the time are not."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

import dragoman
from dragoman.ledger.judgements import make, store
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline.across import link_pages

KNOWN = {
    "interval": ("2023-05-02", "Armenia and Azerbaijan fought from 27 September to 10 November 2020."),
    "truce": ("2022-03-04", "Armenia and Azerbaijan signed a ceasefire agreement on 10 November 2020."),
    "year": ("2022-08-01", "The 2020 war between Armenia and Azerbaijan changed the map."),
    "arabic": ("2024-01-09", "ووقعت أرمينيا وأذربيجان اتفاقا لوقف إطلاق النار في 10 نوفمبر 2020."),
    "chinese": ("2023-02-03", "2020年11月10日，亚美尼亚和阿塞拜疆签署停火协议。"),
}
OTHERS = {
    "other-truce": ("2022-05-06", "Armenia and Azerbaijan agreed to a ceasefire on 10 October 2020."),
    "other-year": ("2022-05-07", "Armenia and Azerbaijan fought from 12 July to 26 July 2019."),
    "battle": ("2022-05-08", "Azerbaijan shelled Armenia on 17 October 2020."),
    "others": ("2022-05-09", "India and Pakistan signed a ceasefire agreement on 10 November 2020."),
}
UNKNOWN = {
    "interval": ("2016-07-12", "Eritrea and Djibouti fought from 2 March to 14 April 2006."),
    "again": ("2018-01-05", "Eritrea and Djibouti fought from 1 March to 14 April 2006."),
    "truce": ("2017-05-06", "Eritrea and Djibouti agreed to a ceasefire on 14 April 2006."),
}


def read(path: Path, *shards: dict[str, tuple[str, str]]) -> Path:
    for number, pages in enumerate(shards):
        rows = [
            {"id": name, "title": "Background", "text": text, "published": f"{day}T08:00Z"}
            for name, (day, text) in pages.items()
        ]
        file = path.parent / f"{number}.jsonl"
        file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        dragoman.read([file], path, workers=1)
    return path


def homes(path: Path, types: Sequence[str] = ("ASSAULT", "AGREE", "RETREAT")) -> dict[str, set[str]]:
    """The happenings that the events of each page are in."""
    out: dict[str, set[str]] = {}
    with Ledger(path) as ledger:
        for name, kind, happening in ledger.rows(
            "SELECT split_part(path, '#', 2), e.type, happening_id FROM happenings, unnest(event_ids) AS u(event_id) "
            "JOIN events AS e USING (event_id) JOIN page_paths USING (page_id)"
        ):
            if kind in types:
                out.setdefault(name, set()).add(happening)
    return out


def together(found: dict[str, set[str]], names: Iterable[str]) -> bool:
    return bool(set.intersection(*(found[name] for name in names)))


def test_a_known_war_of_the_past_is_one_happening_in_any_language(tmp_path: Path) -> None:
    found = homes(read(tmp_path / "l.duckdb", KNOWN | OTHERS))
    assert together(found, KNOWN)
    war = set.intersection(*(found[name] for name in KNOWN))
    assert all(war.isdisjoint(found[name]) for name in OTHERS)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_pages_does_not_matter(order: tuple[int, ...], tmp_path: Path) -> None:
    pages = [*(KNOWN | OTHERS).items()]
    parts = [dict(pages[number::3]) for number in range(3)]
    shuffled = read(tmp_path / "a.duckdb", *(parts[number] for number in order))
    (tmp_path / "b").mkdir()
    assert homes(shuffled) == homes(read(tmp_path / "b/b.duckdb", KNOWN | OTHERS))


def test_a_war_that_nobody_named_is_one_with_its_truce(tmp_path: Path) -> None:
    found = homes(read(tmp_path / "l.duckdb", UNKNOWN))
    assert together(found, UNKNOWN)


def test_what_is_told_at_the_time_is_news_of_its_own(tmp_path: Path) -> None:
    pages = {name: ("2020-11-12", text) for name, (_, text) in KNOWN.items() if name in ("interval", "truce")}
    found = homes(read(tmp_path / "l.duckdb", pages))
    assert found["interval"].isdisjoint(found["truce"])


def test_a_judgement_parts_an_account_from_its_war(tmp_path: Path) -> None:
    path = read(tmp_path / "l.duckdb", KNOWN)
    with Ledger(path, write=True) as ledger:
        one, other = (
            ledger.rows(
                "SELECT event_id FROM events JOIN row_pairs ON one = event_id JOIN page_paths USING (page_id) "
                "WHERE starts_with(other, 'operation/') AND ends_with(path, $name) ORDER BY 1",
                {"name": f"#{name}"},
            )[0][0]
            for name in ("truce", "arabic")
        )
        store(ledger, [make(ledger, "different", [one, other], why=None, user="me")])
        link_pages(ledger)
        groups = [set(ids) for (ids,) in ledger.rows("SELECT event_ids FROM happenings")]
    assert not any({one, other} <= group for group in groups)
