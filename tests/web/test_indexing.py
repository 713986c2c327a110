"""The search index while it is made: what is there is found, other pages do not wait, and a reader is told how far it has come."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from litestar.datastructures import State
from litestar.testing import TestClient
from playwright.sync_api import Browser

import dragoman
from dragoman.web import indexing, search_index
from dragoman.web.access import Access
from dragoman.web.app import litestar
from dragoman.web.indexing import index_of, prepare, progress
from dragoman.web.snapshot import Snapshots
from dragoman.web.views import warm
from served import Served

CAUCASUS = Path(__file__).parents[2] / "examples" / "caucasus"


class Gate:
    """Lets the index be written a page at a time, when `open()` is called."""

    def __init__(self) -> None:
        self.passes = threading.Semaphore(0)
        self.really: Callable[..., None] = search_index._add

    def add(self, *given: object) -> None:
        assert self.passes.acquire(timeout=20)
        self.really(*given)

    def open(self, times: int = 1) -> None:
        for _ in range(times):
            self.passes.release()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    made = Gate()
    monkeypatch.setattr(search_index, "PAGES", 1)
    monkeypatch.setattr(search_index, "_add", made.add)
    return made


@pytest.fixture
def snapshots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Gate) -> Iterator[Snapshots]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pages = [str(CAUCASUS / name) for name in ("en-lachin.html", "ar-lachin.html", "ru-granada.html")]
    dragoman.read(pages, tmp_path / "a.duckdb")
    made = Snapshots(tmp_path / "a.duckdb")
    yield made
    gate.open(100)
    until(lambda: "indexed" in made.current.kept)
    made.close()


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def client(snapshots: Snapshots) -> Iterator[TestClient]:
    state = State({"snapshots": snapshots, "access": Access("127.0.0.1", 8000, "t")})
    snapshots.on_new(warm)
    with TestClient(litestar(state)) as made:
        yield made


def test_what_is_indexed_is_found_while_the_rest_is_made(
    client: TestClient, snapshots: Snapshots, gate: Gate
) -> None:
    told = client.get("/search.json?q=Pashinyan").json()
    assert (told["indexing"], told["indexed"], told["total"]) == (True, {"done": 0, "pages": 3}, 0)
    assert client.get("/stories").status_code == 200
    gate.open(2)
    until(lambda: index_of(snapshots.current).pages() == 2)
    told = client.get("/search.json?q=帕希尼扬").json()
    assert told["indexed"] == {"done": 2, "pages": 3}
    assert told["who"] == ["person/nikol-pashinyan"]
    assert told["total"] > 0
    page = client.get("/search?q=Pashinyan", headers={"accept-language": "ru"}).text
    assert "2 из 3 страниц" in page
    gate.open()
    until(lambda: "indexed" in snapshots.current.kept)
    told = client.get("/search.json?q=Pashinyan").json()
    assert (told["indexing"], told["indexed"]) == (False, {"done": 3, "pages": 3})
    assert "indexing.js" not in client.get("/search?q=Pashinyan").text


def test_nobody_waits_for_a_damaged_index(client: TestClient, snapshots: Snapshots, gate: Gate) -> None:
    gate.open(3)
    until(lambda: "indexed" in snapshots.current.kept)
    whole = client.get("/search.json?q=Pashinyan").json()["total"]
    index_of(snapshots.current).path.write_bytes(b"no index at all" * 100)
    told = client.get("/search.json?q=Pashinyan").json()
    assert (told["total"], told["indexing"]) == (0, True)
    gate.open(3)
    until(lambda: "indexed" in snapshots.current.kept)
    assert client.get("/search.json?q=Pashinyan").json()["total"] == whole > 0


def test_copies_of_a_ledger_take_turns_and_the_newest_has_the_last_word(
    snapshots: Snapshots, gate: Gate, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A ledger that grows while its first index is made: each page is taken in once, and none is forgotten."""
    first = snapshots.current
    prepare(first)
    dragoman.read([str(CAUCASUS / "en-operation.html")], tmp_path / "a.duckdb")
    assert snapshots.refresh()
    second = snapshots.current
    prepare(second)
    assert progress(first, 3).done == 0
    gate.open(4)
    until(lambda: "indexed" in first.kept and "indexed" in second.kept)
    assert index_of(second).pages() == 4
    prepare(second)
    until(lambda: "indexed" in second.kept)
    assert not caplog.records
    assert indexing.index_of(first) is index_of(second)


def test_the_banner_counts_on_and_ends(browser: Browser, desk: Served) -> None:
    """The page asks how far the index is, and says when all can be found; what is read does not move."""
    context = browser.new_context(locale="en", base_url=desk.base)
    page = context.new_page()
    page.goto(desk.address)
    source = httpx.get(
        f"{desk.base}/static/indexing.js", headers={"authorization": f"Bearer {desk.token}"}
    ).text
    page.goto("/search?q=Lachin")
    page.evaluate(
        """() => { const p = document.createElement('p'); p.className = 'banner'; p.dataset.poll = '/told.json';
        p.dataset.told = '{done} of {pages} pages.'; p.dataset.done = 'Complete.'; p.append('0 of 1,200 pages. ');
        const a = document.createElement('a'); a.hidden = true; a.href = '/search?q=Lachin'; a.append('Search again'); p.append(a);
        document.querySelector('h1').after(p) }"""
    )
    answers = [
        {"indexing": True, "indexed": {"done": 1000, "pages": 1200}},
        {"indexing": False, "indexed": {"done": 1200, "pages": 1200}},
    ]
    page.route("**/told.json", lambda route: route.fulfill(json=answers.pop(0)))
    page.route(
        "**/static/again.js",
        lambda route: route.fulfill(body=source.replace("3000", "200"), content_type="text/javascript"),
    )
    page.evaluate("() => import('/static/again.js')")
    page.wait_for_function(
        "() => document.querySelector('.banner').firstChild.data.startsWith('1,000 of 1,200')"
    )
    page.wait_for_function("() => document.querySelector('.banner').firstChild.data.startsWith('Complete.')")
    page.locator(".banner a").click()
    page.wait_for_url("**/search?q=Lachin")
    context.close()
