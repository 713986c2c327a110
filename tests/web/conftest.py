"""The desk of the Caucasus pages and of a page of odd characters, served once, and a browser to look at it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import dragoman
from hostile_ledger import hostile_ledger
from served import ROOT, Served, served

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

ODD = (
    "Armenia said 👩‍👩‍👧 on Monday that 𠮷野家 and 𪚥𠀀 were “not 🇦🇲 its business”.\n"
    "Россия обвинила США в давлении на Ереван 𝒳\u202e нажим\u202c, сообщил Песков 5 сентября.\n"
    "e\u0301tat\u200f: Azerbaijan accused Armenia of shelling \u2067قرية\u2069 on 5 September 2023."
)
"""Emoji joined and of regions, CJK Extension B, combining accents, overrides, isolates: all before what is read."""


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Caucasus examples and the odd page."""
    folder = tmp_path_factory.mktemp("desk")
    row = {
        "id": "odd",
        "title": "𠮷 Odd 👩‍👩‍👧 letters",
        "text": ODD,
        "language": "en",
        "published": "2023-09-06",
    }
    (folder / "odd.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    path = folder / "caucasus.duckdb"
    dragoman.read([str(ROOT / "examples" / "caucasus"), str(folder / "odd.jsonl")], path)
    return path


@pytest.fixture(scope="session")
def desk(ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The desk of that ledger."""
    with served(ledger, tmp_path_factory.mktemp("cache")) as running:
        yield running


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The desk of a ledger whose every word is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    with served(hostile_ledger(folder / "hostile.duckdb"), folder / "cache") as running:
        yield running


@pytest.fixture
def client(desk: Served) -> Iterator[httpx.Client]:
    """A client that has come in."""
    with desk.client() as client:
        yield client


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip(
            f"{CHROMIUM} is not installed (apt-get install chromium): the desk is not tried in a browser"
        )
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def context(browser: Browser, desk: Served) -> Iterator[BrowserContext]:
    """A new visitor who has opened the printed address."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", base_url=desk.base)
    enter(made, desk)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of that visitor's."""
    return context.new_page()


def enter(context: BrowserContext, desk: Served) -> None:
    """Open the printed address, so that the cookie is there."""
    first = context.new_page()
    first.goto(desk.address)
    first.close()


def addresses(client: httpx.Client) -> list[str]:
    """Every page of the desk, one of each kind: lists, and the first thing that each list leads to."""
    found = [
        "/stories",
        "/articles",
        "/statements",
        "/events",
        "/actors",
        "/accusations",
        "/disagreements",
        "/review",
    ]
    found += ["/search?q=Pashinyan", "/search?q=", "/export", "/problems", "/runs"]
    for kind, key in (
        ("stories", "story_id"), ("articles", "article_id"), ("statements", "statement_id"), ("events", "event_id"),
        ("actors", "entity_id"), ("disagreements", "disagreement_id"),
    ):  # fmt: skip
        rows = client.get(f"/{kind}.json").raise_for_status().json()["rows"]
        if rows:
            found.append(f"/{kind}/{rows[0][key]}")
            if kind == "articles":
                found.append(f"{found[-1]}?cards=all")
    return found
