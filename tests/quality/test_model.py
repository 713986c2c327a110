"""The reading model on the held-out passages and on languages it never saw: floors that only rise (`model.yml`)."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import msgspec
import pytest

from dragoman.model import loaded

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "training"))

from agreement import settle  # noqa: E402
from data import Anchor, Example, held_out, own  # noqa: E402
from scoring import figures, score  # noqa: E402

FLOORS = msgspec.yaml.decode(
    Path(__file__).with_name("model.yml").read_bytes(), type=dict[str, dict[str, float]]
)


@cache
def reached() -> dict[str, dict[str, float]]:
    """Every figure by language."""
    model = loaded()
    assert model is not None
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    texts = [e for e in own(ROOT / "training" / "passages") if held_out(e.name)]
    for example in [*texts, *own(ROOT / "training" / "transfer")]:
        score(example, model.read(example.text), counts[example.language])
    return {language: figures(count) for language, count in counts.items()}


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(language: str) -> None:
    below = {
        name: (round(reached()[language][name], 3), floor)
        for name, floor in FLOORS[language].items()
        if reached()[language][name] < floor
    }
    assert not below


def test_enough_passages_are_held_out_and_the_rest_is_enough_to_learn_from() -> None:
    sides = Counter((e.language, held_out(e.name)) for e in own(ROOT / "training" / "passages"))
    for language in ("ar", "en", "ru", "zh-Hans", "zh-Hant"):
        assert sides[language, True] + sides[language, False] >= 300
        assert 40 <= sides[language, True] <= 90


def test_a_second_reading_takes_the_settled_acts_and_events_and_keeps_its_speakers() -> None:
    said = Anchor("s", 5, 9, act="announce", parts=[("S", 0, 4)])
    first = Example("en-0001", "en", "Oslo said it would leave.", anchors=[
        Anchor("s", 5, 9, act="assert", parts=[("S", 0, 4), ("Q", 10, 24)]),
        Anchor("e", 19, 24, type="SANCTION", status="planned"),
    ])  # fmt: skip
    second = Example(
        "en-0001", "en", first.text, anchors=[said, Anchor("e", 5, 9, type="REQUEST", status="happened")]
    )
    settle(second, first)
    assert [(a.row, a.act, a.type, a.parts) for a in second.anchors] == [
        ("s", "assert", "", [("S", 0, 4)]),
        ("e", "", "SANCTION", []),
    ]
