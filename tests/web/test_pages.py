"""Every page in its three forms, filters, permalinks, and judgements that show at once."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import duckdb
import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.testing import TestClient

import dragoman
from dragoman.ledger.judgements import inbox
from dragoman.web.access import Access
from dragoman.web.app import litestar
from dragoman.web.search import Hit
from dragoman.web.signs import day
from dragoman.web.snapshot import Snapshots
from dragoman.web.snippets import Snippet
from dragoman.web.views import warm
from dragoman.web.views.search import folded
from dragoman.web.views.story import root
from dragoman.wording.words import words

EXAMPLES = Path(__file__).parents[2] / "examples/caucasus"
LISTS = (
    "stories",
    "articles",
    "statements",
    "events",
    "actors",
    "accusations",
    "disagreements",
    "search",
    "review",
    "export",
    "problems",
    "runs",
)
ACCESS = Access("127.0.0.1", 8000, "a-token-of-some-length")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    found = folder / "small.duckdb"
    names = ("ru-granica.html", "zh-Hans-jiaohuo.txt", "en-lachin.html", "ar-lachin.html")
    dragoman.read([EXAMPLES / name for name in names], found, workers=1)
    return found


@pytest.fixture(scope="module")
def desk(path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        snapshots = Snapshots(path, folder)
        snapshots.on_new(warm)
        with TestClient(litestar(State({"snapshots": snapshots, "access": ACCESS}))) as client:
            yield client


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_three_forms(desk: TestClient[Litestar], name: str) -> None:
    html, rows, table = (desk.get(f"/{name}{form}") for form in ("", ".json", ".csv"))
    assert [html.status_code, rows.status_code, table.status_code] == [200, 200, 200]
    assert html.headers["content-type"].startswith("text/html")
    assert isinstance(rows.json()["rows"], list)
    assert next(csv.reader(io.StringIO(table.text)))
    assert f"/{name}.json" in html.text


@pytest.mark.parametrize("name", ["articles", "actors", "disagreements"])
def test_every_row_has_a_page_in_three_forms(desk: TestClient[Litestar], name: str) -> None:
    for row in desk.get(f"/{name}.json").json()["rows"][:3]:
        row_id = row.get("article_id") or row.get("entity_id") or row["disagreement_id"]
        for form in ("", ".json", ".csv"):
            assert desk.get(f"/{name}/{row_id}{form}").status_code == 200


@pytest.mark.parametrize("language", ["ar", "zh", "ru", "en"])
def test_the_interface_speaks_the_readers_language(desk: TestClient[Litestar], language: str) -> None:
    html = desk.get("/statements", headers={"accept-language": language}).text
    assert (
        f'<html lang="{"zh-Hans" if language == "zh" else language}" dir="{"rtl" if language == "ar" else "ltr"}"'
        in html
    )


def test_filters_stand_in_the_address(desk: TestClient[Litestar]) -> None:
    rows = desk.get("/statements.json?speaker=أرمينيا&act=accuse").json()["rows"]
    assert rows
    assert {row["act"] for row in rows} == {"accuse"}
    assert all("state/arm" in (row["speaker"], *row["co_speakers"]) for row in rows)
    part = desk.get("/statements.json?limit=2").json()
    assert part["total"] > 2
    assert len(part["rows"]) == 2
    rest = desk.get(part["next"]).json()
    assert {row["statement_id"] for row in rest["rows"]}.isdisjoint(
        row["statement_id"] for row in part["rows"]
    )


@pytest.mark.parametrize("query", ["since=soon", "limit=-1", "offset=x", "least=2", "limit=99999999999999"])
def test_a_filter_that_says_nothing_is_refused(desk: TestClient[Litestar], query: str) -> None:
    assert desk.get(f"/statements.json?{query}").status_code == 400


def test_a_permalink_leads_to_the_words(desk: TestClient[Litestar]) -> None:
    row = desk.get("/statements.json").json()["rows"][0]
    step = desk.get(f"/statements/{row['statement_id']}", follow_redirects=False)
    assert step.status_code == 303
    assert step.headers["location"] == f"/articles/{row['article_id']}#c={row['start']}-{row['end']}"
    page = desk.get(f"/articles/{row['article_id']}.json").json()
    assert page["text"][row["start"] : row["end"]] == row["text"]


def test_a_judgement_shows_at_once_and_is_undone(desk: TestClient[Litestar], path: Path) -> None:
    row = desk.get("/statements.json").json()["rows"][0]
    form = {"secret": ACCESS.secret, "verdict": "wrong", "one": row["statement_id"], "name": "Mona"}
    assert desk.post("/review", data={**form, "name": ""}, follow_redirects=False).status_code == 400
    assert desk.post("/review", data=form, follow_redirects=False).status_code == 303
    assert row["statement_id"] in inbox(path).read_text("utf-8")
    assert "Mona" in desk.get(f"/articles/{row['article_id']}").text
    review = desk.get("/review").text
    judgement = review.split('name="judgement" value="')[1].split('"')[0]
    undo = {"secret": ACCESS.secret, "judgement": judgement}
    assert desk.post("/review/undo", data=undo, follow_redirects=False).status_code == 303
    assert "verdict-wrong" not in desk.get(f"/articles/{row['article_id']}").text
    assert desk.post("/review/undo", data=undo, follow_redirects=False).status_code == 409
    undo["judgement"] = "ju-none"
    assert desk.post("/review/undo", data=undo, follow_redirects=False).status_code == 404


def test_every_disagreement_waits_until_it_is_judged(desk: TestClient[Litestar]) -> None:
    """Also one over numbers, which has no two rows that could be the same; judged, it is marked where it is shown."""
    known = desk.get("/disagreements.json?limit=1000").json()["rows"]
    waiting = desk.get("/review.json?kind=disagreement").json()
    assert waiting["total"] == len(known) > 0
    for item in waiting["rows"]:
        assert (item["one"] is None) == (item["other"] is None)
    judged = waiting["rows"][0]["disagreement_id"]
    form = {"secret": ACCESS.secret, "verdict": "wrong", "one": judged, "name": "Mona"}
    assert desk.post("/review", data=form, follow_redirects=False).status_code == 303
    left = desk.get("/review.json?kind=disagreement").json()
    assert left["total"] == waiting["total"] - 1
    assert judged not in {item["disagreement_id"] for item in left["rows"]}
    assert "verdict-wrong" in desk.get(f"/disagreements/{judged}").text
    accounts = desk.get(f"/disagreements/{judged}.json").json()["accounts"]
    assert all("verdict-wrong" not in desk.get(f"/articles/{a['article_id']}").text for a in accounts)
    review = desk.get("/review").text
    judgement = review.split('name="judgement" value="')[1].split('"')[0]
    undo = {"secret": ACCESS.secret, "judgement": judgement}
    assert desk.post("/review/undo", data=undo, follow_redirects=False).status_code == 303
    assert desk.get("/review.json?kind=disagreement").json()["total"] == waiting["total"]


def test_an_article_is_neither_right_nor_wrong(desk: TestClient[Litestar], path: Path) -> None:
    article = desk.get("/statements.json").json()["rows"][0]["article_id"]
    form = {"secret": ACCESS.secret, "verdict": "wrong", "one": article, "name": "Mona"}
    refused = desk.post("/review", data=form, follow_redirects=False)
    assert refused.status_code == 422
    assert "wrong or right can be statements" in refused.text
    assert not inbox(path).exists() or article not in inbox(path).read_text("utf-8")


def test_a_verdict_on_nothing_is_not_found(desk: TestClient[Litestar]) -> None:
    form = {"secret": ACCESS.secret, "verdict": "wrong", "one": "st-none", "name": "Mona"}
    assert desk.post("/review", data=form, follow_redirects=False).status_code == 404
    form |= {"verdict": "same", "one": desk.get("/statements.json").json()["rows"][0]["statement_id"]}
    refused = desk.post("/review", data=form, follow_redirects=False)
    assert refused.status_code == 422
    assert "two ids" in refused.text


def test_states_can_be_counted_with_their_bodies(desk: TestClient[Litestar]) -> None:
    apart = desk.get("/accusations.json", params={"act": ["accuse", "criticise", "assert"]}).json()["rows"]
    whole = desk.get(
        "/accusations.json", params={"act": ["accuse", "criticise", "assert"], "roll": "officials"}
    ).json()["rows"]
    people = {row[side] for row in apart for side in ("source", "target")}
    assert people - {row[side] for row in whole for side in ("source", "target")}
    assert {row["source"] for row in whole} <= {row["source"] for row in apart} | {
        row["entity_id"] for row in desk.get("/actors.json?kind=state&limit=1000").json()["rows"]
    }
    html = desk.get("/accusations", params={"act": "accuse", "roll": "officials"}).text
    cell = re.search(r'<td class="heat-\d"><a href="([^"]+)" aria-label="[^"]+">(\d+)</a>', html)
    assert cell
    behind = desk.get(unescape(cell[1]).replace("/statements?", "/statements.json?")).json()
    assert behind["total"] == int(cell[2])


def test_the_text_of_disagreements_is_sought_in_every_language(desk: TestClient[Litestar]) -> None:
    rows = desk.get("/disagreements.json").json()["rows"]
    assert rows
    for language in ("en", "ar", "ru", "zh"):
        page = desk.get(f"/disagreements/{rows[0]['disagreement_id']}.json").json()
        first = next(one for one in page["accounts"] if one["statement_id"] or one["event_id"])
        kind = "statement" if first["statement_id"] else "event"
        row = desk.get(f"/{kind}s/{first[f'{kind}_id']}.json").json()[kind]
        found = desk.get("/disagreements.json", params={"text": row["gloss"][language]}).json()["rows"]
        assert rows[0]["disagreement_id"] in {one["disagreement_id"] for one in found}


def test_what_is_not_there_is_said_to_be_missing(desk: TestClient[Litestar]) -> None:
    for address in (
        "/articles/none",
        "/stories/none",
        "/actors/none",
        "/disagreements/none",
        "/export/none",
        "/none.json",
    ):
        assert desk.get(address).status_code == 404


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_topics_are_told_in_the_readers_language(desk: TestClient[Litestar], language: str) -> None:
    rows = desk.get("/disagreements.json").json()["rows"]
    html = desk.get("/disagreements", headers={"accept-language": language}).text
    told = re.findall(r'<h2><a href="/disagreements/[^"]+"><bdi>(.*?)</bdi>', html)
    assert len(told) == min(20, len(rows)) > 0
    english = {row["topic"] for row in rows}
    assert not [topic for topic in told if topic in english]


def test_what_has_no_title_says_so(tmp_path: Path) -> None:
    row = {
        "id": "bare",
        "text": "armenia and azerbaijan, who met in granada on 5 October 2023, signed nothing there.",
        "language": "en",
    }
    (tmp_path / "bare.jsonl").write_text(json.dumps(row), encoding="utf-8")
    dragoman.read([tmp_path / "bare.jsonl"], tmp_path / "bare.duckdb", workers=1)
    with duckdb.connect(str(tmp_path / "bare.duckdb")) as ledger:
        ledger.execute("UPDATE articles SET title = ''")
        for sql in (
            "CREATE TEMP TABLE kept AS FROM story_articles",
            "DELETE FROM story_articles",
            "UPDATE stories SET titles = MAP {}::MAP(VARCHAR, VARCHAR)",
            "INSERT INTO story_articles FROM kept",
        ):
            ledger.execute(sql)
    snapshots = Snapshots(tmp_path / "bare.duckdb", tmp_path / "cache")
    with TestClient(litestar(State({"snapshots": snapshots, "access": ACCESS}))) as client:
        story = client.get("/stories.json").json()["rows"][0]["story_id"]
        article = client.get("/articles.json").json()["rows"][0]["article_id"]
        for address in ("/stories", "/articles", f"/stories/{story}", f"/articles/{article}"):
            told = client.get(address)
            assert told.status_code == 200, address
            assert "armenia and azerbaijan" in told.text, address
            assert "no title" in told.text, address


def test_an_open_date_is_told_in_words() -> None:
    assert (
        str(day("../2022-11-24", "en"))
        == '<time class="day" datetime="../2022-11-24">until <bdi dir="ltr">2022-11-24</bdi></time>'
    )
    assert '>не ранее <bdi dir="ltr">2022-11</bdi></time>' in day("2022-11/..", "ru")
    assert "<span>2022-11-24</span> – <span>2022-11-25</span></time>" in day("2022-11-24/2022-11-25", "en")
    assert ">2023-09-05</time>" in day("2023-09-05T11:20:00+03:00", "en")


def test_one_reason_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of a thousand rows with the same fault is one line on the front, with how many are like it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rows = [f'{{"id": "{n}"}}' for n in range(8)]
    (tmp_path / "bad.jsonl").write_text("\n".join([*rows, "no JSON"]), encoding="utf-8")
    dragoman.read([tmp_path / "bad.jsonl"], tmp_path / "bad.duckdb", workers=1)
    snapshots = Snapshots(tmp_path / "bad.duckdb", tmp_path)
    snapshots.on_new(warm)
    with TestClient(litestar(State({"snapshots": snapshots, "access": ACCESS}))) as client:
        page = client.get("/stories").text
        assert page.count("holds no page") == 1
        assert "and 7 more like it" in page
        assert page.count('<ul class="problems"><li>') == 1
        (run,) = client.get("/runs.json").json()["rows"]
        assert f'href="/problems?run={run["run_id"]}">Show all (9)' in page
        assert client.get(f"/problems.json?run={run['run_id']}").json()["total"] == 9
        assert client.get("/problems.json?run=run-none").status_code == 404
        assert client.get("/problems.json").json()["total"] == 9


def test_copies_stand_under_the_first_of_them_in_search(desk: TestClient[Litestar]) -> None:
    def hit(name: str) -> Hit:
        return Hit(name, "p", name, "en", None, None, "all", (), Snippet(0, 0, "", ()))

    found = folded([hit(name) for name in "abcde"], {"b": "a", "d": "x", "e": "x"})
    assert [(one.article_id, [c.article_id for c in copies]) for one, copies in found] == [
        ("a", ["b"]),
        ("c", []),
        ("d", ["e"]),
    ]
    assert root({"a": "b", "b": "c"}, "a") == "c"
    assert root({"a": "b", "b": "a"}, "b") == "a"


def test_an_agencys_text_is_one_result_and_a_translation_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pages = [EXAMPLES / name for name in ("en-lachin.html", "en-lachin-copy.txt", "ar-lachin.html")]
    dragoman.read(pages, tmp_path / "lachin.duckdb", workers=1)
    snapshots = Snapshots(tmp_path / "lachin.duckdb", tmp_path)
    snapshots.on_new(warm)
    with TestClient(litestar(State({"snapshots": snapshots, "access": ACCESS}))) as client:
        end = time.monotonic() + 20
        while client.get("/search.json?q=Lachin").json()["indexing"]:
            assert time.monotonic() < end
        page = client.get("/search?q=Karabakh").text
        rows = client.get("/search.json?q=Karabakh").json()["rows"]
    assert len(rows) == 3
    assert page.count('class="line hit"') == 2
    assert page.count('class="copies"') == 1
    assert all(f"/articles/{row['article_id']}" in page for row in rows)


@pytest.mark.parametrize("language", ["en", "ar", "zh", "ru"])
def test_the_front_tells_of_the_last_run(desk: TestClient[Litestar], language: str) -> None:
    """When, how long, by which version and how: in the reader's language."""
    html = desk.get("/stories", headers={"accept-language": language}).text
    (run,) = desk.get("/runs.json").json()["rows"]
    told = words(language)
    assert f"Dragoman {run['dragoman']}" in html
    assert told("ui.by_rules") in html
    assert told("ui.last_run") in html
    assert run["started_at"][:16].replace("T", " ") + " UTC" in html
    assert run["new_pages"] == 4
    listed = desk.get("/runs", headers={"accept-language": language}).text
    assert told.number(run["new_pages"]) in listed


def test_an_older_ledger_has_no_run_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk reads a ledger of the schema before; the file itself stays as it is."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "old.duckdb"
    dragoman.read([EXAMPLES / "en-lachin.html"], path, workers=1)
    with duckdb.connect(str(path)) as old:
        old.execute(
            "DROP TABLE run_problems; DROP TABLE runs; DROP TABLE row_blocks; UPDATE meta SET value = '3' WHERE key = 'schema'"
        )
    before = path.read_bytes()
    snapshots = Snapshots(path, tmp_path)
    snapshots.on_new(warm)
    with TestClient(litestar(State({"snapshots": snapshots, "access": ACCESS}))) as client:
        assert words("en")("ui.no_run") in client.get("/stories").text
        assert client.get("/runs.json").json()["total"] == 0
    assert path.read_bytes() == before
