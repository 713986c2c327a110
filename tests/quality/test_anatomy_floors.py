"""Floors for the anatomy of real pages: they only rise. Figures of the run that set them stand beside each."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from dragoman.extract.anatomy import Anatomy, dissect
from dragoman.read.page import page_from_text
from dragoman.types import Block, PageDate

SHARED = Path(__file__).resolve().parents[3] / "shared"
KEYS = sorted((SHARED / "acceptance" / "keys").glob("0*.json"))
ROLE_FLOOR = 0.98  # measured 1.000 over 88 lines
ARTICLE_FLOOR = 1.0
DATE_FLOOR = 1.0  # measured 1.000 over 6 dates, none invented

pytestmark = pytest.mark.shared


@pytest.fixture(autouse=True)
def keys() -> None:
    if not KEYS:
        pytest.skip("the reference pages and keys are not beside the repository (../shared)")


class KeyLine(msgspec.Struct):
    """A line of an answer key."""

    start: int
    end: int
    role: str


class KeyDate(msgspec.Struct):
    """A date of an answer key; kinds other than the page's own do not count here."""

    kind: str
    value: str | None


class Key(msgspec.Struct):
    """What an answer key says of a page's anatomy."""

    file: str
    language: str
    lines: list[KeyLine]
    dates: list[KeyDate]


def read(path: Path) -> tuple[Key, Anatomy]:
    key = msgspec.convert(json.loads(path.read_text("utf-8")), Key)
    text = (SHARED / "seeds" / key.file).read_bytes().decode("utf-8")
    return key, dissect(page_from_text(text))


def role_of(line: KeyLine, blocks: tuple[Block, ...]) -> str:
    return max(blocks, key=lambda block: min(block.end, line.end) - max(block.start, line.start)).role


def own_dates(dates: tuple[PageDate, ...]) -> set[tuple[str, str]]:
    return {(date.kind, date.value[:10]) for date in dates}


def test_line_roles() -> None:
    right = total = article = 0
    for path in KEYS:
        key, anatomy = read(path)
        for line in key.lines:
            role = role_of(line, anatomy.blocks)
            total += 1
            right += role == line.role
            article += (role in ("title", "body")) == (line.role in ("title", "body"))
    assert right / total >= ROLE_FLOOR
    assert article / total >= ARTICLE_FLOOR


@pytest.mark.parametrize("path", KEYS, ids=[path.stem for path in KEYS])
def test_language_and_dates(path: Path) -> None:
    key, anatomy = read(path)
    kinds = {"publish": "published", "update": "updated", "crawl": "crawled", "photo": "photo"}
    wanted = {(kinds[date.kind], (date.value or "")[:10]) for date in key.dates if date.kind in kinds}
    assert anatomy.page.language == key.language
    assert len(wanted & own_dates(anatomy.dates)) >= DATE_FLOOR * len(wanted)
    assert own_dates(anatomy.dates) <= wanted
