"""Disagreements in the sample crisis against a reader's key: floors of precision and recall, in all and by language."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.disagreements_score import Score, scores

import dragoman
from dragoman.ledger.ledger import Ledger

ROOT = Path(__file__).resolve().parents[2]
FLOORS = yaml.safe_load((Path(__file__).parent / "floors.yml").read_text("utf-8"))["disagreements"]


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    path = tmp_path_factory.mktemp("caucasus") / "a.duckdb"
    dragoman.read([str(ROOT / "examples/caucasus")], str(path))
    with Ledger(path) as ledger:
        return scores(ledger)[0]


@pytest.mark.parametrize("language", FLOORS)
def test_precision_and_recall(language: str, reached: dict[str, Score]) -> None:
    precision, recall = FLOORS[language]
    assert reached[language].precision >= precision
    assert reached[language].recall >= recall
