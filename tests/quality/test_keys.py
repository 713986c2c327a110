"""What is found on the reference pages, against their keys: floors that only rise."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import dragoman
from dragoman.export.jsonl import write_jsonl
from dragoman.ledger.ledger import Ledger

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "acceptance" / "score.py"
FLOORS: dict[str, float] = yaml.safe_load(Path(__file__).with_name("keys.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    if not SCORER.exists():
        pytest.skip("the reference pages and their keys are not beside the repository (../shared)")
    folder = tmp_path_factory.mktemp("keys")
    dragoman.read([SHARED / "seeds"], folder / "seeds.duckdb", workers=1)
    with Ledger(folder / "seeds.duckdb") as ledger:
        (folder / "rows").mkdir()
        write_jsonl(ledger, folder / "rows")
    done = subprocess.run(
        [sys.executable, SCORER, folder / "rows", "--json"], capture_output=True, text=True, check=True
    )
    return {
        name: value[-1] if len(value) == 3 else value[0] for name, value in json.loads(done.stdout).items()
    }


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_falls_below_its_floor(name: str, scores: dict[str, float]) -> None:
    assert scores[name] >= FLOORS[name]
