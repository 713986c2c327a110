"""The learned rule."""

from __future__ import annotations

from dragoman.link.stories.features import NAMES
from dragoman.link.stories.rule import Rule


def test_a_rule_weighs_by_its_own_weights() -> None:
    numbers = [1.0] * len(NAMES)
    chances = [Rule({NAMES[0]: float(weight)}, 0.0, 0.5).chance(numbers) for weight in range(5)]
    assert chances[0] == 0.5
    assert chances == sorted(set(chances))
