"""Happenings and utterances against a reader's groups: floors that only rise."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import dragoman
from dragoman.ledger.ledger import Ledger
from happenings_keys import SHARED, score_keys
from happenings_score import Pairs, grouped, left_open, rows_of_keys, score_pairs

ROOT = Path(__file__).resolve().parents[2]
FLOORS: dict[str, dict[str, float]] = yaml.safe_load(
    Path(__file__).with_name("happenings.yml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pairs]:
    folder = tmp_path_factory.mktemp("happenings")
    dragoman.read([ROOT / "examples/caucasus"], folder / "sample.duckdb", workers=1)
    told = {}
    with Ledger(folder / "sample.duckdb") as ledger:
        parts = zip(
            ("happenings", "utterances"), rows_of_keys(ledger), grouped(ledger), left_open(), strict=True
        )
        for name, keys, groups, either in parts:
            told[name] = score_pairs(keys, groups, either)
    if (SHARED / "seeds").exists():
        dragoman.read([SHARED / "seeds"], folder / "keys.duckdb", workers=1)
        with Ledger(folder / "keys.duckdb") as ledger:
            told["keys happenings"], told["keys utterances"], _ = score_keys(ledger)
    return told


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[pytest.mark.shared] if name.startswith("keys ") else []) for name in FLOORS],
)
def test_pairs_do_not_fall_below_their_floors(name: str, scores: dict[str, Pairs]) -> None:
    if name not in scores:
        pytest.skip("the reference pages and their keys are not beside the repository (../shared)")
    found = scores[name]
    for measure, floor in FLOORS[name].items():
        assert getattr(found, measure) >= floor, (measure, found.wrong, found.missed)
