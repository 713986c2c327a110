"""The learned rule: from numbers to the chance that two articles tell one story.

Coefficients are in `link/data/stories.json`, made by `training/stories.py` from stories of our own; one set for articles with
vectors and one for ledgers that have none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec

from dragoman.link.stories.features import NAMES

SURE = 0.99
"""The chance of a copy and what it copies."""


class Rule(msgspec.Struct, frozen=True):
    """`weights` by feature, `bias`, and the chance from which groups are joined."""

    weights: dict[str, float]
    bias: float
    join: float

    def chance(self, numbers: Sequence[float]) -> float:
        """0 to 1."""
        total = self.bias + sum(
            self.weights.get(name, 0.0) * x for name, x in zip(NAMES, numbers, strict=True)
        )
        return 1 / (1 + math.exp(-max(min(total, 50.0), -50.0)))


@cache
def rules() -> dict[str, Rule]:
    """`vectors` and `words`."""
    return msgspec.json.decode(
        files("dragoman.link").joinpath("data/stories.json").read_bytes(), type=dict[str, Rule]
    )
