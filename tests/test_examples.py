"""The sample crisis: what the program finds on each page against what a careful reader wrote down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
import pytest

from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.result import PageResult
from dragoman.read.page import page_from_document
from dragoman.read.sources import iter_documents
from dragoman.types import Problem
from examples_score import Golden, Sums, score

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "examples" / "caucasus"
GOLDEN = sorted((ROOT / "tests" / "golden" / "examples").glob("*.json"))
FLOORS = msgspec.yaml.decode(
    (ROOT / "tests" / "quality" / "examples.yml").read_bytes(), type=dict[str, dict[str, float]]
)


@cache
def read(name: str) -> PageResult:
    document = next(iter(iter_documents([str(PAGES / name)])))
    assert not isinstance(document, Problem)
    return analyse_page(page_from_document(document))


def golden(path: Path) -> Golden:
    return msgspec.json.decode(path.read_bytes(), type=Golden)


@cache
def reached() -> Mapping[str, Sums]:
    sums: dict[str, Sums] = defaultdict(Sums)
    for path in GOLDEN:
        wanted = golden(path)
        score(read(wanted.page), wanted, sums[wanted.language])
    return sums


def test_every_page_has_a_reader() -> None:
    pages = {path.name for path in PAGES.iterdir() if path.suffix in (".html", ".txt")}
    assert pages == {golden(path).page for path in GOLDEN}
    assert len(pages) == 18
    assert sum(name.endswith(".html") for name in pages) == 12


def test_three_pages_of_every_language() -> None:
    languages = [golden(path).language for path in GOLDEN]
    assert {language: languages.count(language) >= 3 for language in FLOORS} == dict.fromkeys(FLOORS, True)


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_readers_words_stand_on_the_page(path: Path) -> None:
    wanted = golden(path)
    text = read(wanted.page).page.text
    rows = [*wanted.statements, *wanted.events, *wanted.defects]
    assert [row.anchor for row in rows if row.anchor not in text] == []


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_every_page_says_that_it_was_written_for_dragoman(path: Path) -> None:
    lines = (PAGES / golden(path).page).read_text("utf-8").rstrip().splitlines()
    assert any("Dragoman" in line for line in lines[-6:])


@pytest.mark.parametrize("language", FLOORS)
def test_floors(language: str) -> None:
    sums = reached()[language]
    figures = sums.figures()
    fallen = {
        name: (figures[name], floor) for name, floor in FLOORS[language].items() if figures[name] < floor
    }
    assert not fallen, "\n".join([str(fallen), *sums.misses])


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_every_span_is_the_page_to_the_character(path: Path) -> None:
    result = read(golden(path).page)
    rows = [*result.statements, *result.events, *result.mentions, *result.times, *result.repairs]
    assert [row for row in rows if result.page.text[row.start : row.end] != row.text] == []
