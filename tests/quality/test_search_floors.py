"""How often the desk's search has the right article among the first ten; floors only rise (bench/quality/search.py)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.ledger.ledger import Ledger
from dragoman.web.search_index import SearchIndex

BENCH = Path(__file__).parents[2] / "bench" / "quality" / "search.py"
FLOORS = {"ar": 54, "zh": 62, "ru": 55, "en": 57}
"""Of 54, 62, 56 and 59 questions, by words alone."""


def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_search", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_search"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[ModuleType, Path]:
    module = bench()
    path = tmp_path_factory.mktemp("stories") / "stories.duckdb"
    module.make_ledger(path)
    return module, path


def test_the_right_article_is_among_the_first_ten(made: tuple[ModuleType, Path], tmp_path: Path) -> None:
    module, path = made
    with Ledger(path) as ledger:
        index = SearchIndex(tmp_path / "index.sqlite3")
        index.update(ledger)
        right = module.answers(ledger)
        assert all((probe.story, probe.wanted) in right for probe in module.probes())
        found = module.ranks(module.own(ledger, index, meaning=False), right)
        rivals = [module.ranks(module.rival(ledger, name), right) for name in ("unicode61", "trigram")]
    hits = {language: sum(map(bool, ranks)) for language, ranks in found.items()}
    for language, floor in FLOORS.items():
        assert hits[language] >= floor, language
        assert all(hits[language] > sum(map(bool, other[language])) for other in rivals)
