"""Reads the golden pages of tests/golden/pages."""

from __future__ import annotations

from pathlib import Path

import msgspec
import yaml

from dragoman.read.page import page_from_text
from dragoman.types import Page

FOLDER = Path(__file__).parent.parent / "golden" / "pages"


class Golden(msgspec.Struct, frozen=True):
    """A page and what must be found on it. `lines`: (role, part or None, text); part "-" is nobody's."""

    page: Page
    language: str
    title: str
    published: str
    dates: list[str]
    chain: list[str]
    roles: list[str]
    byline: str | None
    lines: list[tuple[str, str | None, str]]


def names(ending: str) -> list[str]:
    """The golden files of one kind."""
    return sorted(path.name for path in FOLDER.glob(f"*{ending}"))


def read(name: str) -> Golden:
    """One golden page, flat or HTML."""
    text = (FOLDER / name).read_text("utf-8")
    return _flat(text) if name.endswith(".page") else _html(text)


def _flat(text: str) -> Golden:
    head, _, body = text.partition("\n---\n")
    fields = dict(line.split(":", 1) for line in head.splitlines())
    value = {key: item.strip() for key, item in fields.items()}
    lines: list[tuple[str, str | None, str]] = []
    printed = []
    for row in body.splitlines():
        label, bar, words = row.partition(" | ")
        printed.append(words)
        if bar:
            role, part = label.split()
            lines.append((role, part, words.strip()))
    items = {
        key: [part.strip() for part in value[key].split(",") if part.strip()] for key in ("dates", "chain")
    }
    return Golden(
        page_from_text("\n".join(printed)), value["language"], value["title"], value["published"],
        items["dates"], items["chain"], value["roles"].split(), value.get("byline"), lines,
    )  # fmt: skip


def _html(text: str) -> Golden:
    value = yaml.safe_load(text)
    lines = [(role, None, words) for role, words in value["lines"]]
    return Golden(
        page_from_text(value["html"], html=True), value["language"], value["title"], value["published"],
        value["dates"], value["chain"], value["roles"], value["byline"], lines,
    )  # fmt: skip
